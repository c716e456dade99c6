// The door to everything: each number, switch and word of the model, to be searched, read, changed and taken back.
import { useMemo, useState } from 'preact/hooks';
import { type ParameterId, parameterIds } from '../../../scenario/parameters.ts';
import { Button } from '../../parts/Button.tsx';
import { Details } from '../../parts/Details.tsx';
import { Status } from '../../parts/Notes.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { isChanged, useForm } from './form.ts';
import { foundParameters, sectionNames } from './foundParameters.ts';
import { ParameterRow } from './ParameterRow.tsx';
import { useHeld } from './useHeld.ts';
import { useOpening } from './useOpening.ts';

const rowsAtOnce = 15;
const everySection = '';
const changedOnly = '(changed)';

export function AllNumbers({ covered }: { readonly covered: ReadonlySet<string> }) {
  const { entry, wrongPaths, attempt } = useForm();
  const wrong = useMemo(
    () =>
      parameterIds.filter(
        (id) => !covered.has(id) && wrongPaths.some((path) => id === path || id.startsWith(`${path}.`)),
      ),
    [wrongPaths, covered],
  );
  const [isOpen, setIsOpen] = useOpening(wrong.length > 0, attempt);
  const changedCount = parameterIds.filter((id) => isChanged(entry, id)).length;
  return (
    <Details
      summary={`All ${parameterIds.length} numbers of the model (${changedCount} changed)`}
      open={isOpen}
      onToggle={setIsOpen}
    >
      {isOpen && <Numbers wrong={wrong} />}
    </Details>
  );
}

function Numbers({ wrong }: { readonly wrong: readonly ParameterId[] }) {
  const { entry, isWhatIf } = useForm();
  const { key } = entry.draft;
  const [words, setWords] = useState('');
  const [section, setSection] = useState(() =>
    isWhatIf && parameterIds.some((id) => isChanged(entry, id)) ? changedOnly : sectionNames[0],
  );
  const [rowCount, setRowCount] = useState(rowsAtOnce);
  const isSearch = words.trim() !== '';
  const isChangedOnly = section === changedOnly && !isSearch;
  // As they were when they were asked for: a number that is changed back while one types stays.
  const changed = useMemo(() => parameterIds.filter((id) => isChanged(entry, id)), [isChangedOnly, key]);
  const found = isChangedOnly ? changed : foundParameters(words, isSearch || section === everySection ? null : section);
  const listed = found.slice(0, rowCount);
  const toPutRight = useHeld(
    wrong.filter((id) => !listed.includes(id)),
    `${section} ${rowCount} ${words}`,
  );
  const rows = listed.filter((id) => !toPutRight.includes(id));
  const choose = (name: string) => {
    setSection(name);
    setWords('');
    setRowCount(rowsAtOnce);
  };
  return (
    <>
      {toPutRight.length > 0 && (
        <>
          <h4 class="nhsuk-heading-xs">To be put right</h4>
          {toPutRight.map((id) => (
            <ParameterRow key={id} id={id} />
          ))}
        </>
      )}
      <div class="question-pairs">
        <TextInput
          id={`q${key}-all-search`}
          label="Search all numbers"
          hint="Such as “travel”, “trust” or “d05”."
          value={words}
          onInput={(typed) => {
            setWords(typed);
            setRowCount(rowsAtOnce);
          }}
        />
        <Select
          id={`q${key}-all-section`}
          label="Or look through a section"
          hint="The search looks in all sections."
          value={isSearch ? everySection : section}
          options={[
            { value: changedOnly, label: 'Changed here' },
            { value: everySection, label: 'All sections' },
            ...sectionNames.map((name) => ({ value: name, label: name })),
          ]}
          onChange={choose}
        />
      </div>
      <Status>
        <p>{found.length === 0 ? 'Nothing found.' : `${found.length} found, ${listed.length} shown.`}</p>
      </Status>
      {rows.map((id) => (
        <ParameterRow key={id} id={id} />
      ))}
      {found.length > rowCount && (
        <Button kind="secondary" small onPress={() => setRowCount(rowCount + rowsAtOnce)}>
          Show {Math.min(rowsAtOnce, found.length - rowCount)} more
        </Button>
      )}
    </>
  );
}
