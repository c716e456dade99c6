// Tables of the two ziggurats (Marsaglia and Tsang, 2000), 256 layers, computed with portable mathematics when the module loads.
import { exp } from '../numerics/exp.ts';
import { ln } from '../numerics/ln.ts';

/** A layer is cut into this many steps. */
export const ZIGGURAT_STEPS = 9007199254740992;

/** Layer 0 is the bottom one, with the tail; layer 255 lies below it only in number: it is the widest above. */
export interface Ziggurat {
  /** By layer: steps below this number lie under the curve for certain. */
  readonly edge: Float64Array;
  /** By layer: width of one step. */
  readonly width: Float64Array;
  /** By layer: the density at the layer's right end, 1 at layer 0. */
  readonly height: Float64Array;
  /** Where the tail begins. */
  readonly tail: number;
}

/** `area`: of each layer under a density that is 1 at 0. */
function ziggurat(
  tail: number,
  area: number,
  density: (x: number) => number,
  inverse: (height: number) => number,
): Ziggurat {
  const edge = new Float64Array(256);
  const width = new Float64Array(256);
  const height = new Float64Array(256);
  const bottom = area / density(tail);
  let x = tail;
  let wider = tail;
  edge[0] = (tail / bottom) * ZIGGURAT_STEPS;
  width[0] = bottom / ZIGGURAT_STEPS;
  width[255] = tail / ZIGGURAT_STEPS;
  height[0] = 1;
  height[255] = density(tail);
  for (let layer = 254; layer >= 1; layer -= 1) {
    x = inverse(area / x + density(x));
    edge[layer + 1] = (x / wider) * ZIGGURAT_STEPS;
    wider = x;
    height[layer] = density(x);
    width[layer] = x / ZIGGURAT_STEPS;
  }
  return { edge, width, height, tail };
}

export const exponentialZiggurat = ziggurat(
  7.69711747013105,
  0.003949659822581557,
  (x) => exp(-x),
  (height) => -ln(height),
);

export const normalZiggurat = ziggurat(
  3.654152885361009,
  4.92867323399e-3,
  (x) => exp(-0.5 * x * x),
  (height) => Math.sqrt(-2 * ln(height)),
);
