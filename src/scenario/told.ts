// How a text or value out of a file that somebody else may have written is put on a terminal: on one line, without anything
// that a terminal would obey.

/** Controls, and direction overrides, which turn round the text that follows them. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const longest = 60;

/** A value as it is quoted in a problem: on one line, and not too long. */
export function told(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = printable(JSON.stringify(value));
  return text.length > longest ? `${text.slice(0, longest)}...` : text;
}

/** The text with whatever is unprintable in it written as an escape. */
export function printable(text: string): string {
  return text.replace(unprintable, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether the value is a text on one line that a terminal prints as it is. */
export function isOneLine(value: unknown): value is string {
  return typeof value === 'string' && value.search(unprintable) < 0;
}

/** As `isOneLine`, but of any number of lines. */
export function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && isOneLine(value.replace(/[\n\r\t]/g, ' '));
}
