// The workspace of the page, what it amounts to, and the link that may have brought it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hashOf } from '../app/route.ts';
import { useRoute } from '../app/useRoute.ts';
import { type Evaluation, evaluate } from '../workspace/evaluate.ts';
import { workspaceIn } from '../workspace/link.ts';
import { publishOwn } from '../workspace/own.ts';
import { openingWorkspace, type Workspace } from '../workspace/workspace.ts';

export interface Held {
  readonly workspace: Workspace;
  /** The workspace of the moment, for what has taken a while. */
  readonly present: () => Workspace;
  readonly setWorkspace: (workspace: Workspace) => void;
  readonly evaluation: Evaluation;
  /** What was wrong with the link; null where nothing was. */
  readonly linkProblem: string | null;
  /** Counts the workspaces that came by a link. */
  readonly opened: number;
  /** A link in the address that has not been opened, because it would take the place of what was typed. */
  readonly waiting: { readonly open: () => void; readonly leave: () => void } | null;
  /** To be told of each link that was made: it is put into the address until something is changed. */
  readonly made: (workspace: Workspace, payload: string) => void;
}

/** Longer texts take long to read, so they are read when one stops typing. */
const longTexts = 60_000;
const pauseMilliseconds = 300;

/** A workspace that can be had again: from the link in question, or as the page opens. */
interface Recoverable {
  readonly workspace: Workspace;
  readonly payload: string;
}

export function useWorkspace(): Held {
  const [workspace, set] = useState(openingWorkspace);
  const [linkProblem, setLinkProblem] = useState<string | null>(null);
  const [opened, setOpened] = useState(0);
  const [waiting, setWaiting] = useState<Recoverable | null>(null);
  const latest = useRef(workspace);
  const clean = useRef<Recoverable>({ workspace, payload: '' });
  const { way, payload } = useRoute();
  const isHere = way === 'planner';
  const setWorkspace = useCallback((next: Workspace) => {
    const isEdited = next !== clean.current.workspace;
    // From now on the link in the address is not what is on the page.
    if (isEdited && clean.current.payload !== '') leaveAddress(clean.current.payload);
    latest.current = next;
    set(next);
  }, []);
  const take = (from: Recoverable) => {
    clean.current = from;
    latest.current = from.workspace;
    set(from.workspace);
    setWaiting(null);
    setOpened((count) => count + 1);
  };
  useEffect(() => {
    const isEdited = () => latest.current !== clean.current.workspace;
    if (!isHere || payload === '' || (payload === clean.current.payload && !isEdited())) return;
    let isStale = false;
    workspaceIn(payload).then((outcome) => {
      if (isStale) return;
      const isBroken = 'problem' in outcome;
      setLinkProblem(isBroken ? outcome.problem : null);
      if (isBroken) return;
      const from = { workspace: outcome, payload };
      if (!isEdited()) return take(from);
      // A way back in the browser's history must not take what has been typed since.
      setWaiting(from);
      leaveAddress(payload);
    });
    return () => {
      isStale = true;
    };
  }, [isHere, payload]);
  const made = useCallback((of: Workspace, own: string) => {
    if (of !== latest.current) return;
    history.replaceState(null, '', `${hashOf('planner')}?${own}`);
    clean.current = { workspace: of, payload: own };
  }, []);
  const evaluation = useEvaluation(workspace);
  useEffect(() => publishOwn(evaluation.entries), [evaluation]);
  return {
    workspace,
    present: useCallback(() => latest.current, []),
    setWorkspace,
    evaluation,
    linkProblem,
    opened,
    waiting: waiting === null ? null : { open: () => take(waiting), leave: () => setWaiting(null) },
    made,
  };
}

/** Takes a link out of the address, where it still stands there, and tells whoever follows the address. */
function leaveAddress(payload: string): void {
  if (location.hash !== `${hashOf('planner')}?${payload}`) return;
  history.replaceState(null, '', hashOf('planner'));
  dispatchEvent(new HashChangeEvent('hashchange'));
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
  const nothing = {
    base: null,
    scenario: null,
    problems: [],
    referralsAMonth: null,
    bringingWte: null,
    fundedWte: null,
    text: '',
  };
  return {
    ...evaluation,
    entries: drafts.map((draft) => ({ ...nothing, name: draft.name, ...byKey.get(draft.key), draft })),
  };
}
