// The field of people: each has a place of their own in the row of their stage, kept for as long as they stay in it.
import type { PlayState } from '../../experiment/playback/playState.ts';
import { presentStages, type Stage, stage } from '../../experiment/playback/stages.ts';

const NONE = -1;

/** Lines of marks that the row of each stage has room for, and its colour; the row is named beside it. */
export const fieldRows: readonly { readonly stage: Stage; readonly lines: number; readonly colour: string }[] = [
  { stage: 'line', lines: 2, colour: '#a34100' },
  { stage: 'call', lines: 2, colour: '#a34100' },
  { stage: 'firstSession', lines: 2, colour: '#a34100' },
  { stage: 'seen', lines: 5, colour: '#1d4f91' },
  { stage: 'held', lines: 2, colour: '#7c2855' },
  { stage: 'onList', lines: 2, colour: '#7c2855' },
  { stage: 'withOrganisation', lines: 4, colour: '#00703c' },
];
/** Pixels of a line, and between rows. */
export const lineHeight = 9;
export const rowGap = 4;

export const fieldHeight = fieldRows.reduce((sum, { lines }) => sum + lines * lineHeight + rowGap, 0);

/** Top of each row in pixels. */
export const rowTops: readonly number[] = fieldRows.map((_, row) => {
  return fieldRows.slice(0, row).reduce((sum, { lines }) => sum + lines * lineHeight + rowGap, 0);
});

/** Which place of its row everybody has. */
export class FieldPlaces {
  /** Row of each person in the field, or -1; place in the row, from 0. */
  readonly row: Int8Array;
  readonly place: Int32Array;
  /** Places of each row that are taken, and the highest one ever. */
  readonly #taken: Uint8Array[];
  readonly mostPlaces: Int32Array;
  /** Who is in each row now. */
  readonly present: readonly number[][] = fieldRows.map(() => []);

  constructor(people: number) {
    this.row = new Int8Array(people).fill(NONE);
    this.place = new Int32Array(people);
    this.#taken = fieldRows.map(() => new Uint8Array(people + 1));
    this.mostPlaces = new Int32Array(fieldRows.length);
  }

  /** Everybody to where they are now: who has left a row frees the place, who comes takes the first free one. */
  follow(state: PlayState): void {
    const { row, place } = this;
    const moved: number[] = [];
    for (const list of this.present) list.length = 0;
    for (let p = 0; p < row.length; p += 1) {
      const now = state.stageOf(p);
      const to = now >= 0 && now < presentStages.length ? now - stage.line : NONE;
      if (to !== NONE) this.present[to].push(p);
      if (to === row[p]) continue;
      if (row[p] !== NONE) this.#taken[row[p]][place[p]] = 0;
      row[p] = to;
      if (to !== NONE) moved.push(p);
    }
    const search = fieldRows.map(() => 0);
    for (const p of moved) {
      const taken = this.#taken[row[p]];
      let free = search[row[p]];
      while (taken[free] === 1) free += 1;
      taken[free] = 1;
      search[row[p]] = free + 1;
      place[p] = free;
      this.mostPlaces[row[p]] = Math.max(this.mostPlaces[row[p]], free + 1);
    }
  }
}

const pitches = [9, 8, 7, 6, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1] as const;

/** Pixels from mark to mark, such that every row has room for its most places. */
export function pitchFor(mostPlaces: Int32Array, width: number): number {
  const fits = (pitch: number) =>
    fieldRows.every(({ lines }, row) => {
      return Math.floor(width / pitch) * Math.floor((lines * lineHeight) / pitch) >= mostPlaces[row];
    });
  return pitches.find(fits) ?? pitches[pitches.length - 1];
}

/** Upper left corner of a place. */
export function cornerOf(row: number, place: number, pitch: number, width: number): { x: number; y: number } {
  const across = Math.max(1, Math.floor(width / pitch));
  return { x: (place % across) * pitch, y: rowTops[row] + Math.floor(place / across) * pitch };
}
