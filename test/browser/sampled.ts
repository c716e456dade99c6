// The same random values in every run of the tests.
import fc from 'fast-check';

const seed = 20_260_401;

export function sampled<Value>(values: fc.Arbitrary<Value>, count: number): Value[] {
  return fc.sample(values, { seed, numRuns: count });
}
