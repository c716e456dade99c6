// What the planner's page holds: their own service, the scenarios against it, and how it is to be played.

import { type Draft, emptyDraft } from './draft.ts';
import { plainName } from './fileNames.ts';
import { readDraft } from './readDraft.ts';
import { presets, shippedTexts } from './shipped.ts';

export interface Workspace {
  readonly service: Draft;
  readonly whatIfs: readonly Draft[];
  /** As typed. */
  readonly seed: string;
  readonly replications: string;
  /** The key of the next draft. */
  readonly nextKey: number;
}

/** More make a page that nobody can read. */
export const mostWhatIfs = 12;

export function draftsOf({ service, whatIfs }: Workspace): readonly Draft[] {
  return [service, ...whatIfs];
}

/** What a service is compared with before anybody has chosen. */
const openingPresets = ['bounded', 'unbounded'] as const;

/** The page as it opens: the ordinary network, beside it what the model was made to ask. */
export function openingWorkspace(): Workspace {
  return openingPresets.reduce<Workspace>(addPreset, newWorkspace());
}

/** Whether the service is compared with just what the page opens with. */
export function isAsItOpens({ whatIfs }: Workspace): boolean {
  return whatIfs.length === openingPresets.length && whatIfs.every(({ name }, i) => name === openingPresets[i]);
}

const ownQuestion = 'What does my service do for the people referred to it, and what does it ask of its link workers?';

/** The ordinary network alone, with a question that can stand above the results of any service. */
export function newWorkspace(): Workspace {
  const service = ownDraft(shippedText('baseline'), 'my-service');
  return {
    service: { ...service, key: 1, verbatim: null, comments: [], notes: [], question: ownQuestion },
    whatIfs: [],
    seed: '1',
    replications: '40',
    nextKey: 2,
  };
}

/** The workspace with the draft of that key changed; a change that does nothing leaves the file as it was opened. */
export function changeDraft(workspace: Workspace, key: number, change: (draft: Draft) => Draft): Workspace {
  const changed = (draft: Draft) => {
    if (draft.key !== key) return draft;
    const after = change(draft);
    return after === draft ? draft : { ...after, key, verbatim: null };
  };
  return { ...workspace, service: changed(workspace.service), whatIfs: workspace.whatIfs.map(changed) };
}

/** A scenario like the service, in which nothing differs yet. */
export function addOwnWhatIf(workspace: Workspace): Workspace {
  return addWhatIf(workspace, {
    ...emptyDraft,
    name: `what-if-${workspace.whatIfs.length + 1}`,
    question: 'What happens if this is different?',
  });
}

/** What the shipped scenario changes, laid over the service; one of that name takes the place of the earlier one. */
export function addPreset(workspace: Workspace, name: string): Workspace {
  const differing = differencesOf(name);
  return differing === null
    ? workspace
    : addWhatIf(workspace, { ...differing, name, question: questionOf(name) ?? differing.question });
}

function questionOf(name: string): string | undefined {
  return presets.find((preset) => preset.name === name)?.question;
}

function addWhatIf(workspace: Workspace, draft: Draft): Workspace {
  const { service, whatIfs, nextKey } = workspace;
  if (whatIfs.length >= mostWhatIfs) return workspace;
  const added: Draft = { ...draft, key: nextKey, basedOn: { draft: service.key } };
  return { ...workspace, whatIfs: [...whatIfs, added], nextKey: nextKey + 1 };
}

/** Everything that the scenario and those below it say, down to the one with areas; null when it has areas of its own. */
function differencesOf(name: string): Draft | null {
  const text = shippedTexts.get(name);
  const draft = text === undefined ? null : readDraft(name, text);
  if (draft === null || draft.areas !== null || draft.basedOn === null) return null;
  const below = 'name' in draft.basedOn ? differencesOf(draft.basedOn.name) : null;
  const own = { ...draft, verbatim: null, comments: [] };
  if (below === null) return own;
  return {
    ...own,
    values: new Map([...below.values, ...draft.values]),
    addPosts: [...below.addPosts, ...draft.addPosts],
  };
}

/** What is based on the draft that goes falls back on the service. */
export function removeWhatIf(workspace: Workspace, key: number): Workspace {
  const left = workspace.whatIfs.filter((draft) => draft.key !== key);
  if (left.length === workspace.whatIfs.length) return workspace;
  const rebased = left.map((draft): Draft => {
    const isOrphan = draft.basedOn !== null && 'draft' in draft.basedOn && draft.basedOn.draft === key;
    return isOrphan ? { ...draft, verbatim: null, basedOn: { draft: workspace.service.key } } : draft;
  });
  return { ...workspace, whatIfs: rebased };
}

/** A shipped scenario as the service, with its own name; scenarios against the old service are laid over the new one. */
export function openShipped(workspace: Workspace, name: string): Workspace {
  return shippedTexts.has(name) ? withService(workspace, ownDraft(shippedText(name), name)) : workspace;
}

/** Another service in the place of the present one, for instance one that was imported; null where it cannot be shown. */
export function openService(workspace: Workspace, name: string, text: string): Workspace | null {
  const draft = readDraft(name, text);
  return draft === null ? null : withService(workspace, { ...draft, name: plainName(name) });
}

function withService(workspace: Workspace, service: Draft): Workspace {
  return { ...workspace, service: { ...service, key: workspace.service.key } };
}

function shippedText(name: string): string {
  const text = shippedTexts.get(name);
  if (text === undefined) throw new Error(`no shipped scenario ${name}`);
  return text;
}

/** @throws Error when a shipped scenario cannot be read, which a test rules out */
function ownDraft(text: string, name: string): Draft {
  const draft = readDraft(name, text);
  if (draft === null) throw new Error(`the shipped scenario ${name} cannot be read`);
  return { ...draft, name };
}
