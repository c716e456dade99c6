// The facilitator's guide holds together: its links, commands, sources and scenarios are there, and no figures stand unmarked.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../cli/remit.ts';
import { cellsOf, guide, guideFolder, marked } from './facilitatorsGuide.ts';

describe("the facilitator's guide", () => {
  it('links only to what is there', () => {
    const links = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
    const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, words]) => anchorOf(words));
    for (const target of links) {
      const [path, anchor] = target.split('#');
      expect(path === '' || existsSync(join(guideFolder, path)), target).toBe(true);
      if (path === '') expect(headings).toContain(anchor);
    }
    expect(links.length).toBeGreaterThan(8);
  });

  it('has three sessions, each with all its parts and a sheet for the room', () => {
    const sessions = guide.split(/^## Session /m).slice(1);
    expect(sessions).toHaveLength(3);
    for (const session of sessions) {
      for (const part of ['_Question._', '_Open', 'Prediction', 'The run', 'Findings', 'evidence says', 'Decision']) {
        expect(session).toContain(part);
      }
      expect(session).toContain('_Debrief._');
      expect(session).toMatch(/\d\d minutes\. For .*Sheet: \[sessions\//);
    }
  });

  it('has no table of figures that no test plays again', () => {
    const checked = ['command', 'flow', 'moments', 'counts', 'person', 'chair'].flatMap((kind) => marked(kind));
    const rows = new Set(checked.flatMap((table) => table.rows.map(String)));
    const unmarked = guide.split('\n').filter((line) => {
      const cells = line.trim().startsWith('|') ? cellsOf(line.trim()) : [];
      return cells.some((cell) => /^[−+£]?\d/.test(cell)) && !rows.has(String(cells));
    });
    expect(unmarked).toEqual([]);
    expect(rows.size).toBeGreaterThan(80);
  });

  it('gives beside each table over many lucks the command that makes it', () => {
    const given = [...guide.matchAll(/`npx remit (compare [^`]*) --all`/g)].map(([, command]) => command);
    expect(given).toEqual(marked('command').map(({ about }) => about.join(', ')));
  });

  it('names only sources that are listed and scenarios that are shipped', () => {
    const sources = readFileSync(join(guideFolder, 'sources.md'), 'utf8');
    const codes = [...guide.matchAll(/\b(?:[A-Z]{2,}\d\d[a-z]?|OXKE|PENROSE|JOYPEN)\b/g)].map(([code]) => code);
    expect(new Set(codes).size).toBeGreaterThan(15);
    for (const code of codes) expect(sources).toMatch(new RegExp(`^\\|[^|]*\\b${code}\\b`, 'm'));
    const names = [...guide.matchAll(/`([a-z]+(?:-[a-z0-9]+)*)`/g)].map(([, name]) => name);
    const shipped = readdirSync(join(projectFolder, 'scenarios'));
    expect(names).toContain('vcse-places-cut-30');
    for (const name of names) expect(shipped).toContain(`${name}.yaml`);
  });
});

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
