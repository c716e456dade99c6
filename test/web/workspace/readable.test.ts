import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../src/web/workspace/files.ts';
import { workspaceIn } from '../../../src/web/workspace/link.ts';
import { tooMuchText } from '../../../src/web/workspace/readable.ts';
import { newWorkspace } from '../../../src/web/workspace/workspace.ts';
import { packed } from './randomLinks.ts';

const listOf = (characters: number) => `question: [${'{a: 1},'.repeat(characters / 7)}]`;
const linkOf = (...texts: readonly string[]) =>
  packed(
    JSON.stringify({ v: 1, seed: '1', replications: '40', texts: texts.map((text, index) => [`s${index}`, text]) }),
  );

describe('text that would hold the page up', () => {
  it('is refused in words, in a link as in files, before it is read', async () => {
    // Addresses of 4,000 and 27,000 characters, which took 7 and 49 seconds.
    for (const characters of [2_000_000, 14_000_000]) {
      const link = linkOf(listOf(characters));
      expect(link.length).toBeLessThan(30_000);
      const outcome = await workspaceIn(link);
      expect('problem' in outcome ? outcome.problem : '').toMatch(
        /^The link holds text that has [\d,]+ characters.*wanted at most/,
      );
    }
    const opened = openFiles(newWorkspace(), [{ path: 'mine.yaml', text: listOf(2_000_000) }]);
    expect('problems' in opened ? opened.problems : []).toEqual([
      expect.stringMatching(
        /^mine\.yaml has 2,\d+,\d+ characters of YAML written in an unusual way; wanted at most 150,000/,
      ),
    ]);
  });

  it('counts all texts of a link or of files together', async () => {
    const texts = Array.from({ length: 10 }, () => listOf(40_000));
    expect(tooMuchText(texts.slice(0, 3))).toBeNull();
    expect(tooMuchText(texts)).toContain('400,100 characters');
    expect(await workspaceIn(linkOf(...texts))).toHaveProperty('problem');
  });

  it('is refused where it has more in it than a form can show, however plainly it is written', async () => {
    const many = `question: A?\nnotes:\n${'  - a\n'.repeat(250_000)}`;
    expect(tooMuchText([many])).toBeNull();
    expect(await workspaceIn(linkOf(many))).toEqual({ problem: 'Scenario 1 of the link cannot be read.' });
  });

  it('does not keep out a long plain file such as a region', async () => {
    const notes = Array.from({ length: 20_000 }, (_, index) => `  - "note ${index} of a long file"\n`).join('');
    const outcome = await workspaceIn(linkOf(`question: A?\nbasedOn: baseline\nnotes:\n${notes}`));
    expect('service' in outcome && outcome.service.notes.length).toBe(20_000);
  });
});
