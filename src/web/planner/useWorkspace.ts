// The workspace of the page, what it amounts to, and the link that may have brought it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useRoute } from '../app/useRoute.ts';
import { type Evaluation, evaluate } from '../workspace/evaluate.ts';
import { workspaceIn } from '../workspace/link.ts';
import { openingWorkspace, type Workspace } from '../workspace/workspace.ts';

export interface Held {
  readonly workspace: Workspace;
  readonly setWorkspace: (workspace: Workspace) => void;
  readonly evaluation: Evaluation;
  /** What was wrong with the link; null where nothing was. */
  readonly linkProblem: string | null;
  /** Counts the workspaces that came by a link. */
  readonly opened: number;
}

/** Kept while the page is open, so that a look at another way in loses nothing. */
let kept: Workspace | null = null;
/** Longer texts take long to read, so they are read when one stops typing. */
const longTexts = 60_000;
const pauseMilliseconds = 300;

export function useWorkspace(): Held {
  const [workspace, set] = useState(() => kept ?? openingWorkspace());
  const [linkProblem, setLinkProblem] = useState<string | null>(null);
  const [opened, setOpened] = useState(0);
  const { way, payload } = useRoute();
  const isHere = way === 'planner';
  useEffect(() => {
    if (!isHere || payload === '') return;
    let isStale = false;
    workspaceIn(payload).then((outcome) => {
      if (isStale) return;
      if ('problem' in outcome) setLinkProblem(outcome.problem);
      else {
        setLinkProblem(null);
        set(outcome);
        setOpened((count) => count + 1);
      }
    });
    return () => {
      isStale = true;
    };
  }, [isHere, payload]);
  useEffect(() => {
    kept = workspace;
  }, [workspace]);
  return { workspace, setWorkspace: set, evaluation: useEvaluation(workspace), linkProblem, opened };
}

function useEvaluation(workspace: Workspace): Evaluation {
  const [settled, setSettled] = useState(workspace);
  const size = useRef(0);
  const isLong = size.current > longTexts;
  useEffect(() => {
    if (!isLong) return;
    const timer = setTimeout(() => setSettled(workspace), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [workspace, isLong]);
  const read = isLong ? settled : workspace;
  const evaluation = useMemo(() => evaluate(read), [read]);
  size.current = evaluation.entries.reduce((sum, { text }) => sum + text.length, 0);
  // What was typed is shown at once, also where what it amounts to is not known yet.
  return useMemo(() => withDraftsOf(evaluation, workspace), [evaluation, workspace]);
}

function withDraftsOf(evaluation: Evaluation, { service, whatIfs }: Workspace): Evaluation {
  const drafts = [service, ...whatIfs];
  if (
    drafts.every((draft, index) => evaluation.entries[index]?.draft === draft) &&
    evaluation.entries.length === drafts.length
  ) {
    return evaluation;
  }
  const byKey = new Map(evaluation.entries.map((entry) => [entry.draft.key, entry]));
  const nothing = { base: null, scenario: null, problems: [], referralsAMonth: null, bringingWte: null, text: '' };
  return {
    ...evaluation,
    entries: drafts.map((draft) => ({ ...nothing, name: draft.name, ...byKey.get(draft.key), draft })),
  };
}
