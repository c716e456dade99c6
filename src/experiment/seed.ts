// What may be typed as the seed of the luck, read alike by the command line and by every part of the page.

const longest = 100;

/** After "wanted", in messages. */
export const seedWanted = `a number or a word of at most ${longest} letters`;

/** A whole number of up to 15 digits is that number, anything else a word; null where nothing, or too much, was typed. */
export function seedIn(typed: string): number | string | null {
  const word = typed.trim();
  if (word === '' || word.length > longest) return null;
  return /^-?\d{1,15}$/.test(word) ? Number(word) : word;
}
