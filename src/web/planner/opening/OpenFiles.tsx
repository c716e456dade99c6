// Other beginnings than the ordinary network: shipped scenarios, files, the published tables.
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { FileChoice } from '../../parts/FileChoice.tsx';
import { Select } from '../../parts/Select.tsx';
import { openFiles } from '../../workspace/files.ts';
import { shippedServices } from '../../workspace/shipped.ts';
import { openShipped, type Workspace } from '../../workspace/workspace.ts';
import { NhsTables } from './NhsTables.tsx';
import { textsOf } from './textsOf.ts';

export interface OpenFilesProps {
  /** The workspace of the moment: reading takes a while, in which somebody may be typing. */
  readonly present: () => Workspace;
  /** @param said what has happened, in a sentence */
  readonly onOpen: (workspace: Workspace, said: string) => void;
}

const largestMegabytes = 16;

export function OpenFiles({ present, onOpen }: OpenFilesProps) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [shipped, setShipped] = useState(shippedServices[0].name);
  const latest = useRef(0);
  const open = async (chosen: readonly File[]) => {
    const own = ++latest.current;
    setProblems([]);
    const { files, problems: unread } = await textsOf(chosen, largestMegabytes);
    if (own !== latest.current) return;
    if (unread.length > 0) {
      setProblems(unread);
      return;
    }
    const opened = openFiles(present(), files);
    if ('problems' in opened) setProblems(opened.problems);
    else {
      setProblems([]);
      onOpen(opened.workspace, [`${chosen.map(({ name }) => name).join(', ')} opened.`, ...opened.remarks].join(' '));
    }
  };
  return (
    <>
      <FileChoice
        id="open-files"
        label="Open scenario files (YAML)"
        hint="Your own service and what it is compared with, all at once; choose them or drop them here. They take the place of what is on the page. A file that is based on another of yours needs that one opened together with it."
        accept=".yaml,.yml"
        multiple
        error={problems.length === 0 ? undefined : problems.join('\n')}
        onFiles={open}
      />
      <div class="question-row">
        <Select
          id="open-shipped"
          label="Or start from a scenario that comes with remit"
          value={shipped}
          options={shippedServices.map(({ name, label }) => ({ value: name, label }))}
          onChange={setShipped}
        />
        <Button
          kind="secondary"
          label="Start from it: the scenario that comes with remit"
          onPress={() => {
            latest.current++;
            setProblems([]);
            onOpen(openShipped(present(), shipped), `Your service is now a copy of ${shipped}.`);
          }}
        >
          Start from it
        </Button>
      </div>
      <NhsTables present={present} onOpen={onOpen} />
    </>
  );
}
