// Any of a few.
import type { ComponentChildren } from 'preact';
import { FieldGroup, type FieldWords } from './Field.tsx';

export interface Box {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
}

export interface CheckboxesProps extends FieldWords {
  readonly values: readonly string[];
  readonly boxes: readonly Box[];
  readonly onChange: (values: readonly string[]) => void;
}

export function Checkboxes({ values, boxes, onChange, ...words }: CheckboxesProps) {
  const { id } = words;
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <FieldGroup {...words}>
      <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
        {boxes.map((box) => {
          const own = `${id}-${box.value}`;
          return (
            <div class="nhsuk-checkboxes__item" key={box.value}>
              <input
                class="nhsuk-checkboxes__input"
                type="checkbox"
                id={own}
                checked={values.includes(box.value)}
                aria-describedby={box.hint ? `${own}-hint` : undefined}
                onChange={() => toggle(box.value)}
              />
              <label class="nhsuk-label nhsuk-checkboxes__label" for={own}>
                {box.label}
              </label>
              {box.hint && (
                <div class="nhsuk-hint nhsuk-checkboxes__hint" id={`${own}-hint`}>
                  {box.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
