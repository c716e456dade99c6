// The practices of one team.
import { Button } from '../../parts/Button.tsx';
import { sumOf, type TypedTeam } from '../../workspace/draft.ts';
import { addPractice, changeTeam, removePractice } from '../../workspace/edits.ts';
import { Cell } from './Cell.tsx';
import { fieldId } from './fieldId.ts';
import { shownNumber, useForm } from './form.ts';
import { MoreRows, useRows } from './MoreRows.tsx';

const quintiles = [
  ['1', '1 most deprived'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['5', '5 least deprived'],
] as const;

export interface TeamRowsProps {
  /** Number of the area and of the team in it, such as `0.1`. */
  readonly place: string;
  readonly team: TypedTeam;
}

export function PracticeRows({ place, team }: TeamRowsProps) {
  const { entry, errorAt, change, type } = useForm();
  const { draft } = entry;
  const [area, number] = place.split('.').map(Number);
  const path = `areas.${area}.teams.${number}.practices`;
  const rows = useRows(team.practices.length, path);
  const all = (draft.areas ?? []).flatMap((one) => one.teams.flatMap((other) => other.practices));
  const sum = sumOf(team.practices.map((one) => one.registeredPatients));
  const error = errorAt(path);
  return (
    <div class="nhsuk-form-group" id={fieldId(draft.key, path)} tabIndex={-1}>
      {error !== undefined && <span class="nhsuk-error-message">{error}</span>}
      <table class="nhsuk-table question-table">
        <caption class="nhsuk-table__caption">Practices</caption>
        <thead>
          <tr>
            <th scope="col">Practice</th>
            <th scope="col">Registered patients</th>
            <th scope="col">Deprivation (fifth of England)</th>
            <th scope="col">
              <span class="nhsuk-u-visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.indices.map((index) => {
            const practice = team.practices[index];
            const own = `${path}.${index}`;
            const name = practice.name || `practice ${index + 1}`;
            const quintilePath = `${own}.deprivationQuintile`;
            return (
              <tr key={index}>
                <td data-label="Practice">
                  <Cell path={`${own}.name`} label={`Name of practice ${index + 1}`} value={practice.name} />
                </td>
                <td data-label="Registered patients">
                  <Cell
                    path={`${own}.registeredPatients`}
                    label={`Registered patients of ${name}`}
                    value={practice.registeredPatients}
                    numeric
                  />
                </td>
                <td data-label="Deprivation">
                  {errorAt(quintilePath) && <span class="nhsuk-error-message">{errorAt(quintilePath)}</span>}
                  <select
                    class="nhsuk-select"
                    id={fieldId(draft.key, quintilePath)}
                    aria-label={`Deprivation of ${name}`}
                    value={practice.deprivationQuintile}
                    onChange={(event) => type(quintilePath, event.currentTarget.value)}
                  >
                    {!quintiles.some(([value]) => value === practice.deprivationQuintile) && (
                      <option value={practice.deprivationQuintile}>{practice.deprivationQuintile || '(none)'}</option>
                    )}
                    {quintiles.map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <Button
                    kind="secondary"
                    small
                    label={`Remove ${name}`}
                    onPress={() => change((one) => changeTeam(one, area, number, (was) => removePractice(was, index)))}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreRows rows={rows} count={team.practices.length} noun="practices" />
      <p class="question-sum">
        {sum === null ? '' : `= ${shownNumber(sum, 0)} registered patients in ${team.practices.length} practices`}
      </p>
      <Button
        kind="secondary"
        small
        onPress={() => change((one) => changeTeam(one, area, number, (was) => addPractice(was, all)))}
      >
        Add a practice
      </Button>
      <p class="field-note">
        Deprivation is the fifth of England, by Index of Multiple Deprivation, in which most of the practice’s patients
        live. Names are the key of luck: keep them, and two runs stay comparable person by person.
      </p>
    </div>
  );
}
