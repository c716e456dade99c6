// seedrandom ships no types for its single-generator entry; only what the streams use.
declare module 'seedrandom/lib/alea.js' {
  export default function alea(seed: string): { int32(): number };
}
