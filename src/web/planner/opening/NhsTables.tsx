// Starting from one's own primary care network: the three published tables, then which network.
import { useState } from 'preact/hooks';
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

export function NhsTables({ workspace, onOpen }: OpenFilesProps) {
  const engine = useEngine();
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [kept, setKept] = useState<readonly OpenedFile[]>([]);
  const [tables, setTables] = useState<Tables | null>(null);
  const [words, setWords] = useState('');
  const [oddities, setOddities] = useState<readonly string[]>([]);

  const choose = async (chosen: readonly File[]) => {
    setProblems([]);
    setTables(null);
    setSaid('Reading the tables.');
    const { files, problems: unread } = await textsOf(chosen, largestMegabytes);
    // Files may be chosen one after another.
    const all = [...kept.filter((old) => !files.some(({ path }) => path === old.path)), ...files];
    if (unread.length > 0) {
      setProblems(unread);
      setSaid('');
      return;
    }
    if (all.length < 3) {
      setKept(all);
      setSaid(
        `${all.length} of 3 tables chosen: ${all.map(({ path }) => path).join(', ')}. Choose the others as well.`,
      );
      return;
    }
    setKept([]);
    try {
      const listed = await engine.run('listNetworks', all);
      if ('problems' in listed) {
        setProblems(listed.problems.map(({ place, message }) => `${place} ${message}`));
        setSaid('');
      } else {
        setTables({ files: all, networks: listed.networks });
        setSaid(`${listed.networks.length.toLocaleString('en-GB')} networks found.`);
      }
    } catch (error) {
      setProblems([error instanceof Error ? error.message : String(error)]);
      setSaid('');
    }
  };
  const start = async (files: readonly OpenedFile[], { code, name }: NetworkChoice) => {
    setSaid(`Reading ${name}.`);
    try {
      const outcome = await engine.run('importTables', { files, selection: { pcn: code } });
      if ('problems' in outcome) {
        setProblems(outcome.problems.map(({ place, message }) => `${place} ${message}`));
        setSaid('');
      } else {
        setOddities(outcome.oddities);
        setSaid('');
        onOpen(
          openService(workspace, outcome.name, outcome.text),
          `Your service is now ${name} (${code}), from the tables.`,
        );
      }
    } catch (error) {
      setProblems([error instanceof Error ? error.message : String(error)]);
      setSaid('');
    }
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
