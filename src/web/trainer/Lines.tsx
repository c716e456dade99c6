// Two lines over the weeks so far, one a world: drawn here, without the library of the other charts, which comes late.
import { memo } from 'preact/compat';
import { useRef } from 'preact/hooks';
import { niceTop, weekTicks } from './axes.ts';
import { useWidth } from './useWidth.ts';

export interface LinesProps {
  readonly title: string;
  /** What the figures are. */
  readonly unit: string;
  readonly names: readonly [string, string];
  /** By week of the run; NaN where there is none. */
  readonly values: readonly [Float32Array, Float32Array];
  /** First week drawn, weeks shown so far (without the last number), and the last week of the axis. */
  readonly from: number;
  readonly until: number;
  readonly end: number;
  readonly warmUpWeeks: number;
  readonly digits: number;
}

const height = 140;
const [left, right, top, bottom] = [34, 120, 10, 22];

export const Lines = memo(function Lines(props: LinesProps) {
  const { title, unit, names, values, from, until, end, warmUpWeeks, digits } = props;
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const shown = values.flatMap((column) => [...column.slice(from, until)]).filter((value) => !Number.isNaN(value));
  const most = niceTop(Math.max(0, ...shown));
  const x = (week: number) => left + ((width - left - right) * (week - from)) / Math.max(1, end - from);
  const y = (value: number) => top + (height - top - bottom) * (1 - value / most);
  const lasts = values.map((column) => (until > from ? column[until - 1] : NaN));
  const places = apart(lasts.map((value) => (Number.isNaN(value) ? height : y(value))));
  const said = names.map((name, i) => `${name} ${Number.isNaN(lasts[i]) ? 'no figure' : lasts[i].toFixed(digits)}`);
  const caption = (
    <figcaption class="lines__title">
      {title} <span class="lines__unit">({unit})</span>
    </figcaption>
  );
  // An axis without a figure would be one of made-up numbers.
  if (shown.length === 0) {
    return (
      <figure class="lines" ref={place}>
        {caption}
        <p class="lines__none">Nothing to draw until the first week is over.</p>
      </figure>
    );
  }
  return (
    <figure class="lines" ref={place}>
      {caption}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${title}, ${unit}, at the end of the last full week: ${said.join(', ')}.`}
      >
        {[0, most / 2, most].map((tick) => (
          <g key={tick}>
            <line class="lines__grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text class="lines__tick" x={left - 5} y={y(tick) + 4} text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
        {from < warmUpWeeks && (
          <>
            <line class="lines__grid" x1={x(warmUpWeeks)} x2={x(warmUpWeeks)} y1={top} y2={height - bottom} />
            <text class="lines__tick" x={x((from + warmUpWeeks) / 2)} y={height - 6} text-anchor="middle">
              warm-up
            </text>
          </>
        )}
        {weekTicks(from, end, warmUpWeeks).map(({ week, number }) => (
          <text key={week} class="lines__tick" x={x(week)} y={height - 6} text-anchor="middle">
            {number === 1 ? 'week 1' : number}
          </text>
        ))}
        {values.map((column, side) => (
          <path key={names[side]} class={`lines__line lines__line--${side}`} d={pathOf(column, from, until, x, y)} />
        ))}
        {lasts.map((value, side) =>
          Number.isNaN(value) ? null : (
            <g key={names[side]}>
              <circle class={`lines__end lines__end--${side}`} cx={x(until - 1)} cy={y(value)} r={3.5} />
              <text
                class={`lines__label lines__label--${side}`}
                x={Math.min(x(until - 1) + 8, width - right + 8)}
                y={places[side] + 4}
              >
                {shortened(names[side])} {value.toFixed(digits)}
              </text>
            </g>
          ),
        )}
      </svg>
    </figure>
  );
});

function shortened(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}

function pathOf(
  column: Float32Array,
  from: number,
  until: number,
  x: (week: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let isOpen = false;
  for (let week = from; week < until; week += 1) {
    if (Number.isNaN(column[week])) {
      isOpen = false;
      continue;
    }
    path += `${isOpen ? 'L' : 'M'}${x(week).toFixed(1)} ${y(column[week]).toFixed(1)}`;
    isOpen = true;
  }
  return path;
}

/** Labels that would lie on each other move apart. */
function apart([a, b]: readonly number[]): readonly number[] {
  const gap = 14;
  if (Math.abs(a - b) >= gap) return [a, b];
  const middle = (a + b) / 2;
  return a < b ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2];
}
