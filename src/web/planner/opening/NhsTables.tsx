// Starting from one's own primary care network: the three published tables, then which network.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { Details } from '../../parts/Details.tsx';
import { FileChoice } from '../../parts/FileChoice.tsx';
import { Status } from '../../parts/Notes.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useEngine } from '../../threads/useEngine.ts';
import type { OpenedFile } from '../../workspace/files.ts';
import type { NetworkChoice } from '../../workspace/importTables.ts';
import { openService } from '../../workspace/workspace.ts';
import type { OpenFilesProps } from './OpenFiles.tsx';
import { textsOf } from './textsOf.ts';

const largestMegabytes = 64;
const mostOffered = 20;

interface Tables {
  readonly files: readonly OpenedFile[];
  readonly networks: readonly NetworkChoice[];
}

export function NhsTables({ present, onOpen }: OpenFilesProps) {
  const engine = useEngine();
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [kept, setKept] = useState<readonly OpenedFile[]>([]);
  const [tables, setTables] = useState<Tables | null>(null);
  const [words, setWords] = useState('');
  const [isReading, setIsReading] = useState(false);
  const running = useRef<AbortController | null>(null);
  const [oddities, setOddities] = useState<readonly string[]>([]);

  /** Ends what is being read, and with it what it would have done. */
  const begin = (what: string): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    setProblems([]);
    setSaid(what);
    setIsReading(true);
    return running.current.signal;
  };
  const end = (problems: readonly string[], what: string) => {
    setProblems(problems);
    setSaid(what);
    setIsReading(false);
  };
  const cancel = () => {
    running.current?.abort();
    end([], 'Cancelled. The page is as it was.');
  };
  useEffect(() => () => running.current?.abort(), []);

  const choose = async (chosen: readonly File[]) => {
    const signal = begin('Reading the tables.');
    const { files, problems: unread } = await textsOf(chosen, largestMegabytes);
    if (signal.aborted) return;
    // Files may be chosen one after another.
    const all = [...kept.filter((old) => !files.some(({ path }) => path === old.path)), ...files];
    if (unread.length > 0) return end(unread, notRead);
    if (all.length < 3) {
      setKept(all);
      const names = all.map(({ path }) => path).join(', ');
      return end([], `${all.length} of 3 tables chosen: ${names}. Choose the others as well.`);
    }
    setTables(null);
    const listed = await answered(signal, () => engine.run('listNetworks', all, signal));
    if (listed === null) return;
    setKept([]);
    if ('problems' in listed) return end(listed.problems, notRead);
    setTables({ files: all, networks: listed.networks });
    end([], `${listed.networks.length.toLocaleString('en-GB')} networks found.`);
  };
  const start = async (files: readonly OpenedFile[], { code, name }: NetworkChoice) => {
    const signal = begin(`Reading ${name}.`);
    const outcome = await answered(signal, () =>
      engine.run('importTables', { files, selection: { pcn: code } }, signal),
    );
    if (outcome === null) return;
    if ('problems' in outcome) return end(outcome.problems, notRead);
    const opened = openService(present(), outcome.name, outcome.text);
    if (opened === null) return end([`${name} cannot be shown on this page`], notRead);
    setOddities(outcome.oddities);
    end([], '');
    const hasPosts = (opened.service.areas ?? []).some(({ teams }) => teams.some(({ posts }) => posts.length > 0));
    const missing = ' The tables show no link worker there: add your posts below, under “Practices and link workers”.';
    onOpen(opened, `Your service is now ${name} (${code}), from the tables.${hasPosts ? '' : missing}`);
  };

  const wanted = words.trim().toLowerCase();
  const found = (tables?.networks ?? []).filter(
    ({ code, name }) => code.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(wanted),
  );
  return (
    <Details summary="Or start from your own network, with the tables that NHS England publishes">
      <p>Three tables are needed, as CSV files. They are read in this browser and sent nowhere.</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>“Primary Care Network Workforce”: the individual-level CSV</li>
        <li>“Patients Registered at a GP Practice”: totals (all sexes and ages)</li>
        <li>from the same publication: the mapping of practices to networks</li>
      </ul>
      <FileChoice
        id="open-tables"
        label="The three tables (CSV)"
        hint="All at once or one after another, whatever they are called; choose them or drop them here."
        accept=".csv"
        multiple
        error={problems.length === 0 ? undefined : problems.join('\n')}
        onFiles={choose}
      />
      <Status>{said && <p>{said}</p>}</Status>
      {isReading && (
        <Button kind="secondary" small label="Cancel reading the tables" onPress={cancel}>
          Cancel
        </Button>
      )}
      {tables !== null && (
        <>
          <TextInput
            id="open-network"
            label="Your primary care network"
            hint="Part of its name, or its code such as U12345."
            width={20}
            value={words}
            onInput={setWords}
          />
          <p role="status">
            {found.length === 0
              ? 'No network fits.'
              : `${found.length.toLocaleString('en-GB')} fit${found.length > mostOffered ? `, the first ${mostOffered} are shown` : ''}.`}
          </p>
          <ul class="nhsuk-list network-list">
            {found.slice(0, mostOffered).map((network) => (
              <li key={network.code}>
                <Button
                  kind="secondary"
                  small
                  label={`Start from ${network.name}, ${network.code}`}
                  onPress={() => start(tables.files, network)}
                >
                  Start from it
                </Button>{' '}
                <strong>{network.name}</strong> ({network.code}), {network.board}: {network.practices} practices,{' '}
                {network.registeredPatients.toLocaleString('en-GB')} patients
              </li>
            ))}
          </ul>
        </>
      )}
      {oddities.length > 0 && (
        <>
          <p>What was odd in the tables, and what was done about it:</p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {oddities.map((oddity) => (
              <li key={oddity}>{oddity}</li>
            ))}
          </ul>
        </>
      )}
    </Details>
  );
}

const notRead = 'The tables could not be used.';

interface Told {
  readonly problems: readonly string[];
}

/** What the worker answers, problems as lines; null when nobody waits for it any more. */
async function answered<Answer extends object>(
  signal: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<Exclude<Answer, { readonly problems: unknown }> | Told | null> {
  try {
    const answer = await ask();
    if (signal.aborted) return null;
    if (!('problems' in answer)) return answer as Exclude<Answer, { readonly problems: unknown }>;
    const problems = answer.problems as readonly { readonly place: string; readonly message: string }[];
    return { problems: problems.map(({ place, message }) => `${place} ${message}`) };
  } catch (error) {
    return signal.aborted ? null : { problems: [error instanceof Error ? error.message : String(error)] };
  }
}
