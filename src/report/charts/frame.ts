// What all drawings share: size, type, colours and axes. Drawn at about a phone's width, so that text stays readable there.
import type { TopLevelSpec } from 'vega-lite';

/** Width of the plotted area in pixels. */
export const plotWidth = 376;
export const sidePadding = 12;

/** Room under the plot for an axis with its title. */
export const axisRoom = 44;

export const ink = '#1d1d1d';
export const quietInk = '#595959';
export const gridColour = '#dcdcdc';
/** Behind something that is not to be counted: the warm-up, changes too small to matter. */
export const shade = '#ececec';

const font = 'Arial, Helvetica, sans-serif';

/** Text sizes that can still be read when the drawing shrinks a little on a phone. */
export const fontSize = 13;

export const config = {
  font,
  background: 'transparent',
  view: { stroke: null },
  axis: {
    labelFontSize: fontSize,
    titleFontSize: fontSize,
    titleFontWeight: 'normal',
    labelColor: ink,
    titleColor: ink,
    gridColor: gridColour,
    domainColor: quietInk,
    tickColor: quietInk,
    labelLimit: 0,
    titleLimit: 0,
    titlePadding: 6,
  },
  axisX: { labelFlush: true },
  axisY: { labelFlush: false },
} as const satisfies TopLevelSpec['config'];

/** Widths in Arial as shares of the type size, on the generous side. */
const narrowShare = 0.3;
const usualShare = 0.57;
const wideShare = 0.9;

function characterShare(character: string): number {
  if (/[ .,;:()'!|ijlft-]/.test(character)) return narrowShare;
  // beyond Latin letters nothing is known of the width
  const strange = character.codePointAt(0)! > 0x24f && character !== '−';
  return strange || /[mwMW%@]/.test(character) ? wideShare : usualShare;
}

/** Width of a text in pixels, a little generous: there is no canvas to measure it with. */
export function textWidth(text: string, size: number = fontSize): number {
  let shares = 0;
  for (const character of text) shares += characterShare(character);
  return shares * size;
}

/** Cuts a text that would not fit and says so with an ellipsis. */
export function fitted(text: string, width: number, size: number = fontSize): string {
  // bold letters are wider by about a tenth
  const room = width * 0.9;
  if (textWidth(text, size) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > room) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Digits enough for a position on the screen; keeps the specification short. */
export function rounded(value: number): number {
  return Number(value.toPrecision(7));
}

/**
 * A range with some air around the values.
 * @param including further values that must be inside, such as zero
 * @param airShare air on each side as a share of the range
 */
export function domainOf(
  values: readonly number[],
  including: readonly number[] = [],
  airShare = 0.06,
): [number, number] {
  const all = [...values, ...including];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const air = high > low ? (high - low) * airShare : Math.max(1, Math.abs(high) * airShare);
  return [
    including.includes(low) && low === 0 ? 0 : low - air,
    including.includes(high) && high === 0 ? 0 : high + air,
  ];
}
