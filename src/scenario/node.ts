// A scenario file as a tree in which every key and value knows where it was written.

/** Where something was written: a file or a `--set`. */
export interface Source {
  /** Files come in the order of reading, then settings. */
  readonly order: number;
  /** Place in words for an offset into the text; -1 stands for the whole. */
  place(offset: number): string;
}

/** A point in a source. */
export interface Spot {
  readonly source: Source;
  /** Offset into the text in UTF-16 units. */
  readonly offset: number;
}

export interface ScalarNode extends Spot {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it stands in the text, without quotes. */
  readonly written: string;
}

export interface ListNode extends Spot {
  readonly kind: 'list';
  readonly items: Node[];
}

export interface MapNode extends Spot {
  readonly kind: 'map';
  /** In the order written; a key may stand twice, which is for the reader of the fields to report. */
  readonly entries: Entry[];
}

/** The spot of an entry is that of its key. */
export interface Entry extends Spot {
  readonly key: string;
  value: Node;
}

export type Node = ScalarNode | ListNode | MapNode;

/** A file as a source: places read `path:line:column`, both counted from 1. */
export function fileSource(path: string, text: string, order: number): Source {
  let lineStarts: number[] | null = null;
  return {
    order,
    place(offset) {
      if (offset < 0) return path;
      lineStarts ??= startsOfLines(text);
      const line = lineNumber(lineStarts, offset);
      return `${path}:${line}:${offset - lineStarts[line - 1] + 1}`;
    },
  };
}

/** A `--set path=value` as a source. */
export function settingSource(setting: string, order: number): Source {
  return { order, place: () => `--set ${setting}` };
}

/** The spot that stands for a whole source. */
export function wholeOf(source: Source): Spot {
  return { source, offset: -1 };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineNumber(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle] <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
