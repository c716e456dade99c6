import { describe, expect, it } from 'vitest';
import { readFound } from '../../src/storage/readFound.ts';

const result = { answer: 3 };
const hashOf = (text: string) => `hash of ${text}`;
const written = {
  schema: 1,
  kind: 'staff',
  program: { name: 'remit', version: '1.0.0' },
  command: 'npx remit staff small',
  hashes: { result: hashOf(JSON.stringify(result)) },
  result,
};

describe('the manifest of a search', () => {
  it('is read back as it was written', () => {
    expect(readFound(JSON.parse(JSON.stringify(written)), '1.0.0', hashOf)).toEqual(written);
  });

  it('is refused in words when another version wrote it, or its result was changed', () => {
    expect(readFound(written, '2.0.0', hashOf)).toMatchObject({
      problem: expect.stringMatching(/written by remit 1\.0\.0, this is 2\.0\.0.*Run it again: npx remit staff small/),
    });
    expect(readFound({ ...written, result: { answer: 2 } }, '1.0.0', hashOf)).toMatchObject({
      problem: expect.stringContaining('does not have the hash'),
    });
    expect(readFound({ ...written, schema: 2 }, '1.0.0', hashOf)).toMatchObject({
      problem: expect.stringContaining('schema 2'),
    });
    expect(readFound({ schema: 1, result }, '1.0.0', hashOf)).toMatchObject({
      problem: expect.stringContaining('what version'),
    });
  });
});
