// What a result can hand from one thread to another without a copy.

// Below this a copy costs less than it could harm: an array shared between results must not be moved away.
const movedBytesAtLeast = 65_536;

/** The large buffers in a plain value, each once, as far as an array takes up the whole of one. */
export function largeBuffersIn(value: unknown): readonly ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteLength } = value;
    const isWhole = byteLength === buffer.byteLength;
    if (buffer instanceof ArrayBuffer && isWhole && byteLength >= movedBytesAtLeast) found.add(buffer);
    return;
  }
  for (const part of Object.values(value)) collect(part, found);
}
