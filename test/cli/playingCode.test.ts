import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeKey, playingCode } from '../../src/cli/playingCode.ts';
import { emptyFolder } from './remit.ts';

const code = {
  'experiment/study/scenarioAt.js': 'export const at = 1;\n',
  'experiment/sweep/plan.js': "import { playChunk } from '../chunk.js';\n",
  'experiment/chunk.js': 'import {\n  strain,\n} from "../model/strain.js";\nexport const playChunk = strain;\n',
  'model/strain.js': "import alea from 'seedrandom/lib/alea.js';\nexport const strain = 2;\n",
  'storage/shard.js': 'export const schema = 1;\n',
  'storage/shardColumns.js': "export * from './shard.js';\n",
  'report/words.js': "export const words = 'few';\n",
};

function written(changes: Readonly<Record<string, string>> = {}): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries({ ...code, ...changes })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('the code that plays', () => {
  it('has the same name in any folder, with any ends of lines, and whatever else is there', () => {
    const key = codeKey(written());
    const copy = join(emptyFolder(), 'elsewhere');
    cpSync(written(), copy, { recursive: true });
    expect(codeKey(copy)).toBe(key);
    expect(codeKey(written({ 'report/words.js': "export const words = 'many';\n" }))).toBe(key);
    expect(codeKey(written({ 'model/left.js': 'export const left = 1;\n' }))).toBe(key);
    const windows = Object.entries(code).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]);
    expect(codeKey(written(Object.fromEntries(windows)))).toBe(key);
  });

  it.each([
    ['a line of the model', { 'model/strain.js': code['model/strain.js'].replace('2', '4') }],
    ['whose code it uses', { 'model/strain.js': code['model/strain.js'].replace('seedrandom/lib/alea.js', 'yaml') }],
    ['how a shard is written', { 'storage/shard.js': 'export const schema = 2;\n' }],
  ])('has another name with %s changed', (_, changes) => {
    expect(codeKey(written(changes))).not.toBe(codeKey(written()));
  });

  it('is named here, the same each time', () => {
    expect(playingCode()).toMatch(/^[0-9a-f]{32}$/);
    expect(playingCode()).toBe(playingCode());
  });
});
