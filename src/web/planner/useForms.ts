// The form of each scenario: what may be said of it by now, and how it is changed.
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draft } from '../workspace/draft.ts';
import { setTyped } from '../workspace/edits.ts';
import type { Entry } from '../workspace/evaluate.ts';
import { changeDraft, type Workspace } from '../workspace/workspace.ts';
import { inShort } from './errorLines.ts';
import { fieldId } from './form/fieldId.ts';
import type { Form } from './form/form.ts';

export interface Forms {
  readonly formOf: (entry: Entry) => Form;
  /** Errors are said of a field once it has been left, of all from now on. */
  readonly sayAll: () => void;
  /** To be told of whatever loses the focus. */
  readonly leave: (event: FocusEvent) => void;
}

export function useForms(workspace: Workspace, setWorkspace: (workspace: Workspace) => void): Forms {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(workspace);
  latest.current = workspace;
  const formOf = (entry: Entry): Form => {
    const { key } = entry.draft;
    const said = entry.problems.filter(
      ({ field }) => attempt > 0 || left.has(fieldId(key, field)) || left.has(`${fieldId(key, field)}-all`),
    );
    const change = (how: (draft: Draft) => Draft) => {
      latest.current = changeDraft(latest.current, key, how);
      setWorkspace(latest.current);
    };
    return {
      entry,
      isWhatIf: key !== workspace.service.key,
      errorAt: (path) => {
        const problem = said.find(({ field }) => field === path || isOfSection(field, path));
        return problem && asSentence(inShort(problem));
      },
      wrongPaths: said.filter(({ isBelow }) => isBelow !== true).map(({ field }) => field),
      attempt,
      type: (path, typed) => change((draft) => setTyped(draft, path, typed)),
      change,
    };
  };
  const leave = useCallback((event: FocusEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.id : '';
    if (!/^q\d/.test(id)) return;
    const field = id.replace(/-number$/, '');
    setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
  }, []);
  return { formOf, sayAll: () => setAttempt((count) => count + 1), leave };
}

function asSentence(text: string): string {
  return text.startsWith('this is ') ? `T${text.slice(1)}` : text;
}

/** A problem of a section, such as shares that do not sum to 1, stands at every number in it. */
function isOfSection(field: string, path: string): boolean {
  return field !== '' && !/^(areas|addPosts|observed)/.test(field) && path.startsWith(`${field}.`);
}
