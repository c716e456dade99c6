// Which two scenarios, and with what luck.
import { Details } from '../parts/Details.tsx';
import { Select } from '../parts/Select.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { optionsOf, type ScenarioChoice } from '../workspace/choices.ts';
import { type ChoiceProblem, labelOf, type WorldsChosen } from './asked.ts';

export interface WorldsChoiceProps {
  readonly chosen: WorldsChosen;
  readonly choices: readonly ScenarioChoice[];
  readonly problems: readonly ChoiceProblem[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChange: (chosen: WorldsChosen) => void;
  readonly onStart: () => void;
}

export function WorldsChoice({ chosen, choices, problems, isOpen, onToggle, onChange, onStart }: WorldsChoiceProps) {
  const errorOf = (field: ChoiceProblem['field']) => problems.find((problem) => problem.field === field)?.text;
  return (
    <Details summary="Choose other worlds or another luck" open={isOpen} onToggle={onToggle}>
      <form
        class="worlds-choice"
        onSubmit={(event) => {
          event.preventDefault();
          onStart();
        }}
      >
        <Select
          id="trainer-left"
          label="World on the left"
          value={chosen.left}
          options={optionsOf(choices, chosen.left, labelOf)}
          error={errorOf('left')}
          onChange={(left) => onChange({ ...chosen, left })}
        />
        <Select
          id="trainer-right"
          label="World on the right"
          value={chosen.right}
          options={optionsOf(choices, chosen.right, labelOf)}
          error={errorOf('right')}
          onChange={(right) => onChange({ ...chosen, right })}
        />
        <TextInput
          id="trainer-seed"
          label="Seed"
          hint="Another seed is another luck, for both worlds alike"
          width={10}
          value={chosen.seed}
          error={errorOf('seed')}
          onInput={(seed) => onChange({ ...chosen, seed })}
        />
        <TextInput
          id="trainer-replication"
          label="Replication"
          hint="As on the command line: 0 is the first"
          width={5}
          numeric
          value={chosen.replication}
          error={errorOf('replication')}
          onInput={(replication) => onChange({ ...chosen, replication })}
        />
        <button type="submit" class="nhsuk-button">
          Play these two worlds
        </button>
      </form>
    </Details>
  );
}
