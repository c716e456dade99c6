import { describe, expect, it } from 'vitest';
import { setTyped } from '../../../src/web/workspace/edits.ts';
import { evaluate } from '../../../src/web/workspace/evaluate.ts';
import { longLinkCharacters, payloadOf, workspaceIn } from '../../../src/web/workspace/link.ts';
import { addPreset, changeDraft, newWorkspace } from '../../../src/web/workspace/workspace.ts';
import { packed, randomLinks } from './randomLinks.ts';

async function problemIn(payload: string): Promise<string> {
  const outcome = await workspaceIn(payload);
  return 'problem' in outcome ? outcome.problem : '';
}

describe('a link', () => {
  it('holds everything: texts, names, what is wrong as it was typed, seed and replications', async () => {
    const base = addPreset(addPreset(newWorkspace(), 'bounded'), 'vcse-places-cut-30');
    const typed = changeDraft(base, 1, (draft) => setTyped(draft, 'policy.clarity', '60%'));
    const workspace = { ...typed, seed: 'north', replications: '100' };
    const back = await workspaceIn(await payloadOf(workspace));
    if ('problem' in back) throw new Error(back.problem);
    expect(back.service.values.get('policy.clarity')).toBe('60%');
    const told = (of: typeof workspace) => evaluate(of).entries.map(({ draft: _, ...entry }) => entry);
    expect(told(back)).toEqual(told(workspace));
    expect([back.seed, back.replications]).toEqual(['north', '100']);
  });

  it('is short enough for mail and chat with a service and two shipped what-ifs', async () => {
    const workspace = addPreset(addPreset(newWorkspace(), 'bounded'), 'unbounded');
    expect((await payloadOf(workspace)).length).toBeLessThan(longLinkCharacters - 100);
  });

  it('says in plain words what is wrong with it', async () => {
    const good = await payloadOf(newWorkspace());
    expect(await problemIn('')).toContain('holds no scenarios');
    expect(await problemIn('x=1')).toContain('holds no scenarios');
    expect(await problemIn('s=%%%')).toContain('characters in it that belong in no link');
    expect(await problemIn(good.slice(0, -40))).toContain('cut off');
    expect(await problemIn(packed('not json'))).toContain('cannot be read');
    expect(await problemIn(packed('{"v":2}'))).toContain('version 2; this page reads version 1');
    expect(await problemIn(packed('[]'))).toContain('no version');
    expect(await problemIn(packed('{"v":1,"seed":"1","replications":"40","texts":[]}'))).toContain('lacks something');
    const bad = { v: 1, seed: '1', replications: '40', texts: [['a', 'basedOn: [']] };
    expect(await problemIn(packed(JSON.stringify(bad)))).toContain('Scenario 1 of the link cannot be read');
    const many = { ...bad, texts: Array.from({ length: 14 }, () => ['a', 'question: A?']) };
    expect(await problemIn(packed(JSON.stringify(many)))).toContain('more than 13');
  });

  it('unpacks no more than a bound, however small it is', async () => {
    const bomb = packed(`"${' '.repeat(24 * 1024 * 1024)}"`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemIn(bomb)).toContain('The link is damaged');
    expect(await problemIn(`s=${'A'.repeat(5_000_000)}`)).toContain('longer than any');
  });

  it('withstands hundreds of mutated and made-up links', async () => {
    const counts = await randomLinks(1, 40, 8);
    expect(counts.links).toBe(640);
    expect(counts.refused).toBeGreaterThan(100);
    expect(counts.opened).toBeGreaterThan(10);
  });
});
