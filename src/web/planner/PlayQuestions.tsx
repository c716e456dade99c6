// How it is to be played: how sure one wants to be, and with which luck.
import { Radios } from '../parts/Radios.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import type { Workspace } from '../workspace/workspace.ts';
import { Door } from './form/Door.tsx';

export interface PlayQuestionsProps {
  readonly workspace: Workspace;
  readonly onChange: (workspace: Workspace) => void;
  readonly errorAt: (path: string) => string | undefined;
}

const offered: readonly (readonly [string, string, string])[] = [
  ['10', 'Quick', '10 replications, for large changes'],
  ['40', 'Usual', '40 replications, for most questions'],
  ['100', 'Thorough', '100 replications, for small changes'],
];

/** In characters, of what a link may bring. */
const longestShown = 20;

export function PlayQuestions({ workspace, onChange, errorAt }: PlayQuestionsProps) {
  const { seed, replications } = workspace;
  const isOffered = offered.some(([count]) => count === replications);
  const own = {
    value: replications,
    label: `${replications.slice(0, longestShown) || 'No'} replications`,
    hint: 'As in the link or file',
  };
  const choices = offered.map(([value, label, hint]) => ({ value, label, hint }));
  return (
    <>
      <Radios
        id="replications"
        label="How sure do you want to be?"
        hint="Everything is played many times, each time with other luck. More replications take longer and give narrower ranges."
        error={errorAt('replications')}
        value={replications}
        inline
        choices={isOffered ? choices : [...choices, own]}
        onChange={(chosen) => onChange({ ...workspace, replications: chosen })}
      />
      <Door title="Seed of the luck" isWrong={errorAt('seed') !== undefined}>
        <TextInput
          id="seed"
          label="Seed"
          hint="A number or a word. The same seed gives the same results, here and on the command line; another gives other luck."
          width={10}
          value={seed}
          error={errorAt('seed')}
          onInput={(typed) => onChange({ ...workspace, seed: typed })}
        />
      </Door>
    </>
  );
}
