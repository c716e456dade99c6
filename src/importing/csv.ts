// Comma-separated text to rows of cells (RFC 4180): quoted cells may hold commas, doubled quotes and line ends.

interface CsvRow {
  /** Where the row starts, the first line being 1. */
  readonly line: number;
  /** Without quotes and without white space around them. */
  readonly cells: readonly string[];
}

export interface Csv {
  /** Rows in order; empty lines are left out. */
  readonly rows: readonly CsvRow[];
  /** A quoted cell that never ends, or text after a closing quote; reading stops there. */
  readonly fault: { readonly line: number; readonly message: string } | null;
  /** False when the text stops without a line end, as a download that was cut off does. */
  readonly endsWithLineEnd: boolean;
}

const QUOTE = 34;
const COMMA = 44;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

/** Reads the whole text. A byte order mark is dropped; lines may end in LF, CRLF or CR. */
export function readCsv(text: string): Csv {
  const end = text.length;
  const rows: CsvRow[] = [];
  let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  let line = 1;
  let fault: Csv['fault'] = null;
  while (at < end && fault === null) {
    const startLine = line;
    const cells: string[] = [];
    let inRow = true;
    while (inRow) {
      let cell: string;
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at);
        if (close < 0) {
          fault = { line, message: 'opens a quote that never closes; the file seems cut off or damaged' };
          break;
        }
        cell = text.slice(at + 1, close).replaceAll('""', '"');
        line += lineEnds(cell);
        at = close + 1;
        if (at < end && !endsCell(text.charCodeAt(at))) {
          const found = JSON.stringify(text.slice(at, at + 12));
          fault = { line, message: `has ${found} after a closing quote; wanted a comma or the end of the line` };
          break;
        }
      } else {
        const start = at;
        while (at < end && !endsCell(text.charCodeAt(at))) at++;
        cell = text.slice(start, at);
      }
      cells.push(cell.trim());
      inRow = at < end && text.charCodeAt(at) === COMMA;
      if (inRow) at++;
    }
    if (at < end && fault === null) {
      at += text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
      line++;
    }
    if (fault === null && !(cells.length === 1 && cells[0] === '')) rows.push({ line: startLine, cells });
  }
  const last = text.charCodeAt(end - 1);
  return { rows, fault, endsWithLineEnd: last === LINE_FEED || last === CARRIAGE_RETURN };
}

function endsCell(code: number): boolean {
  return code === COMMA || code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Where the quote that was opened at `open` closes, doubled quotes passed over; -1 when it does not. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function lineEnds(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}
