// Opening files: which of several is the service, and which are scenarios against it.
import { measureNames } from '../../model/measureTable.ts';
import { describeProblems, parseScenario } from '../../scenario/parseScenario.ts';
import type { Draft } from './draft.ts';
import { fileNamesOf } from './fileNames.ts';
import { tooManyWords, tooMuchText } from './readable.ts';
import { readDraft } from './readDraft.ts';
import { shippedTexts } from './shipped.ts';
import { mostWhatIfs, type Workspace } from './workspace.ts';

export interface OpenedFile {
  /** As it is called on disk. */
  readonly path: string;
  readonly text: string;
}

export type Opened =
  | { readonly workspace: Workspace; readonly remarks: readonly string[] }
  | { readonly problems: readonly string[] };

/** Files in the place of everything that the workspace holds. All or nothing; values may be wrong, and are shown so. */
export function openFiles(workspace: Workspace, files: readonly OpenedFile[]): Opened {
  if (files.length === 0) return { problems: ['no file was opened; wanted one or more scenario files (YAML)'] };
  if (files.length > mostWhatIfs + 1) {
    return { problems: [`${files.length} files were opened; wanted at most ${mostWhatIfs + 1} at once`] };
  }
  const packed = files.filter(
    ({ text }) => text.startsWith('PK\u0003\u0004') || text.slice(0, 1000).includes('\u0000'),
  );
  if (packed.length > 0) {
    return {
      problems: packed.map(
        ({ path }) => `${path} is no text, perhaps an Excel or ZIP file; wanted a scenario file (YAML)`,
      ),
    };
  }
  const tooMuch = tooMuchText(files.map(({ text }) => text));
  if (tooMuch !== null) return { problems: [`${files.map(({ path }) => path).join(', ')} ${tooMuch}`] };
  const read = files.map((file) => ({ file, draft: readDraft(lastPart(file.path), file.text) }));
  const bad = read.filter(({ draft }) => draft === null);
  if (bad.length > 0) return { problems: bad.flatMap(({ file }) => whyNot(file, files)) };
  const drafts = read.map(({ draft }, index): Draft => ({ ...(draft as Draft), key: workspace.nextKey + index }));
  const linked = withLinks(drafts);
  const service = serviceAmong(linked);
  const whatIfs = linked.filter((draft) => draft !== service);
  const opened: Workspace = { ...workspace, service, whatIfs, nextKey: workspace.nextKey + files.length };
  const remarks =
    whatIfs.length > 0 ? [`${service.name} was taken for your service, because the others build on it.`] : [];
  const builds = whatIfs.some((draft) => draft.basedOn !== null && 'draft' in draft.basedOn);
  return { workspace: opened, remarks: builds ? remarks : [] };
}

/** Drafts that name another of them are based on it, whatever it is called later. */
export function withLinks(drafts: readonly Draft[]): readonly Draft[] {
  const names = fileNamesOf(drafts);
  return drafts.map((draft): Draft => {
    const { basedOn } = draft;
    if (basedOn === null || 'draft' in basedOn) return draft;
    const found = drafts.find(
      (other) => other !== draft && (names.get(other.key) === basedOn.name || other.name === basedOn.name),
    );
    return found === undefined ? draft : { ...draft, basedOn: { draft: found.key, writtenAs: basedOn.name } };
  });
}

/** The first on which most others build. */
function serviceAmong(drafts: readonly Draft[]): Draft {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const builders = new Map<Draft, number>(drafts.map((draft) => [draft, 0]));
  for (const draft of drafts) {
    const seen = new Set<Draft>([draft]);
    let below: Draft | undefined = draft;
    for (;;) {
      below = below.basedOn !== null && 'draft' in below.basedOn ? byKey.get(below.basedOn.draft) : undefined;
      if (below === undefined || seen.has(below)) break;
      seen.add(below);
      builders.set(below, (builders.get(below) ?? 0) + 1);
    }
  }
  const most = Math.max(...builders.values());
  return drafts.find((draft) => builders.get(draft) === most) as Draft;
}

/** What the command line would say of the file. */
function whyNot(file: OpenedFile, files: readonly OpenedFile[]): readonly string[] {
  const open = (name: string) => {
    const beside = files.find((other) => other !== file && lastPart(other.path) === name);
    const shipped = shippedTexts.get(name);
    return beside ?? (shipped === undefined ? null : { path: `scenarios/${name}.yaml`, text: shipped });
  };
  const outcome = parseScenario({ ...file, open, measureNames });
  if ('problems' in outcome) return describeProblems(outcome.problems).split('\n');
  return [`${file.path} is written in a way that this page cannot show, or ${tooManyWords}; the command line reads it`];
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.ya?ml$/i, '');
}
