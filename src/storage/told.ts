// How a value that stands in a JSON file is quoted in a problem: on one line, and not too long.
const longest = 60;

export function told(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}...` : text;
}
