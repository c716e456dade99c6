// Beside every number: what it would be without an answer, how far that is to be believed, and where it comes from.
import type { ComponentChildren } from 'preact';
import type { Status } from '../../../scenario/parameter.ts';
import { type ParameterId, parameters } from '../../../scenario/parameters.ts';
import { Button } from '../../parts/Button.tsx';
import { Tag, type TagColour } from '../../parts/Notes.tsx';
import { inheritedValue, isChanged, useForm } from './form.ts';

const colours: Readonly<Record<Status, TagColour>> = {
  measured: 'green',
  derived: 'blue',
  recalled: 'purple',
  assumption: 'yellow',
  calibrated: 'grey',
};

/** In characters, of what fits beside the word and in half a page. */
const aLine = 52;

export interface SourceNoteProps {
  readonly id: ParameterId;
  /** What the number comes to. */
  readonly children?: ComponentChildren;
  /** What the default is called, where its number and unit do not say it. */
  readonly defaultWords?: string | undefined;
  /** What any value is called, where it is no number. */
  readonly wordsOf?: (value: string) => string;
}

export function SourceNote({ id, children, defaultWords, wordsOf = inWords }: SourceNoteProps) {
  const { entry, isWhatIf, type } = useForm();
  const { value, unit, status, source, meaning } = parameters[id];
  const stated = defaultWords ?? `${wordsOf(String(value))}${unitWords(unit)}`;
  const isShort = stated.length + status.length + source.length <= aLine;
  const inherited = inheritedValue(entry, id);
  const whose = isWhatIf ? 'your service' : entry.base === null ? 'default' : 'the scenario it is based on';
  return (
    <>
      {children && <span class="question-sum">{children}</span>}
      {isChanged(entry, id) && (
        <span class="question-changed">
          <strong>Changed</strong> ({whose}: {wordsOf(inherited)}){' '}
          <Button
            kind="secondary"
            small
            onPress={() => type(id, null)}
            label={`Take back the change: ${parameters[id].meaning}`}
          >
            Take back
          </Button>
        </span>
      )}
      {!isWhatIf && (
        <div class="question-source">
          <span>
            Default {stated} <Tag colour={colours[status]}>{status}</Tag>
            {isShort && ` ${source}`}
          </span>
          {!isShort && (
            <details>
              <summary>
                Why<span class="nhsuk-u-visually-hidden">, {meaning}</span>
              </summary>
              {source}
            </details>
          )}
        </div>
      )}
    </>
  );
}

function inWords(value: string): string {
  if (value === 'true') return 'yes';
  if (value === 'false') return 'no';
  const number = Number(value);
  return Number.isFinite(number) && value !== '' ? number.toLocaleString('en-GB', { maximumFractionDigits: 6 }) : value;
}

function unitWords(unit: string): string {
  return ['count', 'word', 'switch', 'share 0-1'].includes(unit) ? '' : ` ${unit}`;
}
