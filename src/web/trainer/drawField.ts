// Draws the field of people on a canvas, easing marks towards their places where motion is wanted.
import type { PlayState } from '../../experiment/playback/playState.ts';
import { cornerOf, type FieldPlaces, fieldHeight, fieldRows, pitchFor } from './field.ts';

const NONE = -1;
/** Share of the way to its place that a mark goes in a frame. */
const easing = 0.25;
const SEEN_ROW = fieldRows.findIndex(({ stage }) => stage === 'seen');

export class FieldDrawing {
  readonly #places: FieldPlaces;
  readonly #x: Float32Array;
  readonly #y: Float32Array;
  #pitch = 0;
  #width = 0;

  constructor(places: FieldPlaces) {
    this.#places = places;
    this.#x = new Float32Array(places.row.length).fill(NaN);
    this.#y = new Float32Array(places.row.length).fill(NaN);
  }

  /** Returns whether a mark is still on its way. `followed`: row of a person to be ringed, or -1. */
  draw(canvas: HTMLCanvasElement, state: PlayState, followed: number, isEased: boolean): boolean {
    const context = canvas.getContext('2d');
    const width = canvas.clientWidth;
    if (context === null || width === 0) return false;
    const scale = Math.min(devicePixelRatio || 1, 2);
    const [wide, high] = [Math.round(width * scale), Math.round(fieldHeight * scale)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, fieldHeight);
    this.#settle(width);
    let isMoving = false;
    const size = Math.max(1, this.#pitch - (this.#pitch > 4 ? 2 : 1));
    for (let row = 0; row < fieldRows.length; row += 1) {
      context.fillStyle = fieldRows[row].colour;
      context.strokeStyle = fieldRows[row].colour;
      if (this.#drawRow(context, state, row, size, isEased)) isMoving = true;
    }
    if (followed !== NONE && this.#places.row[followed] !== NONE) this.#ring(context, followed, size);
    return isMoving;
  }

  /** Row of the person whose mark lies nearest to a point, or -1. */
  personAt(x: number, y: number): number {
    let nearest = NONE;
    let least = 12 * 12;
    for (let p = 0; p < this.#x.length; p += 1) {
      if (this.#places.row[p] === NONE) continue;
      const distance = (this.#x[p] + this.#pitch / 2 - x) ** 2 + (this.#y[p] + this.#pitch / 2 - y) ** 2;
      if (distance >= least) continue;
      nearest = p;
      least = distance;
    }
    return nearest;
  }

  /** Marks get smaller when there are more of them than fit, and stay so until the width changes. */
  #settle(width: number): void {
    const pitch = pitchFor(this.#places.mostPlaces, width);
    if (pitch === this.#pitch && width === this.#width) return;
    this.#pitch = pitch;
    this.#width = width;
    this.#x.fill(NaN);
  }

  #drawRow(context: CanvasRenderingContext2D, state: PlayState, row: number, size: number, isEased: boolean): boolean {
    const { place, present } = this.#places;
    let isMoving = false;
    for (const p of present[row]) {
      const goal = cornerOf(row, place[p], this.#pitch, this.#width);
      const isNew = Number.isNaN(this.#x[p]);
      const share = isNew || !isEased ? 1 : easing;
      this.#x[p] = isNew ? goal.x : this.#x[p] + (goal.x - this.#x[p]) * share;
      this.#y[p] = isNew ? goal.y : this.#y[p] + (goal.y - this.#y[p]) * share;
      const isThere = Math.abs(this.#x[p] - goal.x) + Math.abs(this.#y[p] - goal.y) < 0.5;
      if (isThere) {
        this.#x[p] = goal.x;
        this.#y[p] = goal.y;
      } else isMoving = true;
      // Who is being seen and on an organisation's list at the same time is hollow.
      if (row === SEEN_ROW && state.lists[p] > 0 && size > 3) {
        context.lineWidth = 1.5;
        context.strokeRect(this.#x[p] + 0.75, this.#y[p] + 0.75, size - 1.5, size - 1.5);
      } else context.fillRect(this.#x[p], this.#y[p], size, size);
    }
    return isMoving;
  }

  #ring(context: CanvasRenderingContext2D, p: number, size: number): void {
    const [x, y] = [this.#x[p] + size / 2, this.#y[p] + size / 2];
    context.beginPath();
    context.arc(x, y, size / 2 + 5, 0, 2 * Math.PI);
    context.lineWidth = 5;
    context.strokeStyle = '#ffffff';
    context.stroke();
    context.lineWidth = 3;
    context.strokeStyle = '#212b32';
    context.stroke();
  }
}
