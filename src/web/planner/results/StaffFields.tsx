// The questions of a search for staff: what is looked for, what must hold, how sure, and between which values.
import { leverOf } from '../../../experiment/staff/levers.ts';
import type { LeverName } from '../../../experiment/staff/staffResult.ts';
import type { MeasureName } from '../../../model/measureTable.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { Details } from '../../parts/Details.tsx';
import { FieldGroup } from '../../parts/Field.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import {
  levers,
  offeredLimits,
  probabilities,
  type StaffField,
  type StaffForm,
  type StaffProblem,
} from './staffLimits.ts';

export interface StaffFieldsProps {
  readonly form: StaffForm;
  readonly onChange: (form: StaffForm) => void;
  readonly scenario: Scenario;
  readonly problems: readonly StaffProblem[];
}

/** Id of the control. */
export function fieldId(field: StaffField): string {
  return field === 'between' ? 'staff-low' : `staff-${field}`;
}

export function StaffFields({ form, onChange, scenario, problems }: StaffFieldsProps) {
  const { unit, usual, present } = leverOf(form.lever, scenario);
  const errorOf = (field: StaffField) => problems.find((problem) => problem.field === field)?.text;
  const limit = (measure: MeasureName, typed: string | undefined) => {
    const { [measure]: _, ...others } = form.limits;
    onChange({ ...form, limits: typed === undefined ? others : { ...others, [measure]: typed } });
  };
  return (
    <>
      <Select
        id="staff-lever"
        label="What do you want to find?"
        note={present === null ? undefined : `Now: ${present} ${unit}.`}
        value={form.lever}
        options={levers}
        onChange={(value) => onChange({ ...form, lever: value as LeverName, low: '', high: '', step: '' })}
      />
      <FieldGroup
        id={fieldId('limits')}
        label="What must hold?"
        hint="It holds for the service on average over many runs, not in every single year. Tick what matters to you."
        error={errorOf('limits')}
      >
        <ul class="staff__limits">
          {offeredLimits.map(({ measure, words, unit: ownUnit, typed, meaning }) => {
            const isOn = form.limits[measure] !== undefined;
            const box = `staff-on-${measure}`;
            return (
              <li key={measure}>
                <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
                  <div class="nhsuk-checkboxes__item">
                    <input
                      class="nhsuk-checkboxes__input"
                      type="checkbox"
                      id={box}
                      checked={isOn}
                      onChange={() => limit(measure, isOn ? undefined : typed)}
                    />
                    <label class="nhsuk-label nhsuk-checkboxes__label" for={box}>
                      {words} …
                    </label>
                  </div>
                </div>
                {isOn && (
                  <TextInput
                    id={fieldId(measure)}
                    label={<span class="nhsuk-u-visually-hidden">{words}</span>}
                    hint={meaning}
                    value={form.limits[measure] ?? ''}
                    onInput={(value) => limit(measure, value)}
                    unit={ownUnit}
                    width={5}
                    numeric
                    error={errorOf(measure)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </FieldGroup>
      <Select
        id="staff-probability"
        label="How sure must it be?"
        hint="How sure that the limits hold, as far as luck goes. Doubt about the assumptions is not in it."
        value={form.probability}
        options={probabilities}
        onChange={(probability) => onChange({ ...form, probability })}
      />
      <Details summary="Between which values?" open={errorOf('between') !== undefined || errorOf('step') !== undefined}>
        <TextInput
          id={fieldId('between')}
          label="From"
          hint={`Left empty: from ${usual.between[0]} to ${usual.between[1]} ${unit}, in steps of ${usual.step}.`}
          value={form.low}
          onInput={(low) => onChange({ ...form, low })}
          unit={unit}
          width={5}
          numeric
          error={errorOf('between')}
        />
        <TextInput
          id="staff-high"
          label="To"
          value={form.high}
          onInput={(high) => onChange({ ...form, high })}
          unit={unit}
          width={5}
          numeric
        />
        <TextInput
          id={fieldId('step')}
          label="In steps of"
          value={form.step}
          onInput={(step) => onChange({ ...form, step })}
          unit={unit}
          width={5}
          numeric
          error={errorOf('step')}
        />
      </Details>
    </>
  );
}
