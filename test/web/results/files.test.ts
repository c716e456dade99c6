import { describe, expect, it } from 'vitest';
import type { Panel } from '../../../src/report/chart.ts';
import { comparisonContent } from '../../../src/report/comparisonContent.ts';
import { documentOf } from '../../../src/report/content.ts';
import { html, trusted } from '../../../src/report/markup.ts';
import { panelsOf, roomFor } from '../../../src/web/planner/results/drawnLater.ts';
import { drawnReport } from '../../../src/web/planner/results/drawnReport.ts';
import { bytesOf, filesOf, plainFilesOf, zipped } from '../../../src/web/planner/results/files.ts';
import { unlessThreadsRefused } from '../../../src/web/planner/results/threadsRefused.ts';
import { fixtureComparison } from '../../report/fixture.ts';
import { elementsIn, readPage } from '../../report/readPage.ts';
import { readZip } from '../../storage/readZip.ts';

const whole = fixtureComparison();
const comparison = { ...whole, scenarios: whole.scenarios.slice(0, 1) };
const content = comparisonContent(comparison, '9.9.9');
const occasion = {
  programVersion: '9.9.9',
  command: comparison.command,
  machine: { node: 'none', platform: 'test', cpus: 1 },
  times: { startedAt: '2026-01-01T00:00:00.000Z', finishedAt: '2026-01-01T00:00:01.000Z', seconds: 1 },
};

describe('the report on the page', () => {
  it('has room for each drawing, with all words and tables around it', () => {
    const panels = panelsOf(content);
    const sections = content.sections(roomFor(panels));
    const page = elementsIn(readPage(`<div>${sections.map(({ body }) => markupOf(body)).join('')}</div>`));
    const rooms = page.flatMap(({ attributes }) => attributes['data-panel'] ?? []);
    expect(rooms.toSorted()).toEqual(panels.map((_, i) => String(i)).toSorted());
    expect(page.some(({ name }) => name === 'table')).toBe(true);
  });

  it('is saved as the command line writes it, each drawing in its place', async () => {
    const drawn = ({ name, description }: Panel) => html`<svg>${name}${description}</svg>`;
    const drawings = { draw: async (panel: Panel) => drawn(panel) };
    expect(await drawnReport(content, drawings)).toBe(documentOf(content, drawn));
  });

  it('is put into a page that forbids inline style and script: none is in it', () => {
    const all = content.sections(() => trusted('')).map(({ body }) => markupOf(body));
    for (const markup of all) {
      expect(markup).not.toMatch(/<(?:script|style|iframe|link|img)\b/);
      expect(markup).not.toMatch(/<[^>]*\s(?:style|src|on\w+)=/);
    }
  });
});

describe('tables and manifest', () => {
  it('are made without the report, and are the same files as with it', () => {
    const [plain, all] = [plainFilesOf(comparison, occasion), filesOf(comparison, '<p>drawn</p>', occasion)];
    const texts = (files: typeof all) => files.map((file) => [file.name, new TextDecoder().decode(bytesOf(file))]);
    expect(texts(plain)).toEqual(texts(all).filter(([name]) => name !== 'report.html'));
    expect(plain.length).toBe(all.length - 1);
  });
});

describe('what starts threads that the browser may refuse', () => {
  const refusal = () => new Event('securitypolicyviolation');

  it('fails in words when one is refused, and listens no longer than it works', async () => {
    const heard = new EventTarget();
    const refused = unlessThreadsRefused(() => new Promise(() => {}), heard);
    heard.dispatchEvent(refusal());
    await expect(refused).rejects.toThrow('the CSV files hold the same tables');
    let listening = 0;
    const counting = {
      addEventListener: (...[, , options]: Parameters<EventTarget['addEventListener']>) => {
        listening += 1;
        (options as AddEventListenerOptions).signal?.addEventListener('abort', () => {
          listening -= 1;
        });
      },
    };
    expect(await unlessThreadsRefused(async () => 'packed', counting)).toBe('packed');
    expect(listening).toBe(0);
  });
});

describe('the archive', () => {
  it('holds every file of a result folder as it is, and nothing of the time', () => {
    const files = filesOf(comparison, '<p>grün ≤ 3</p>', occasion);
    const archive = readZip(zipped(files));
    expect([...archive.keys()]).toEqual(files.map(({ name }) => name));
    // What a file holds can be read only once.
    for (const file of filesOf(comparison, '<p>grün ≤ 3</p>', occasion)) {
      expect(archive.get(file.name)?.text).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(file)));
      expect(archive.get(file.name)?.moments).toEqual([0x00210000, 0x00210000]);
    }
    expect(archive.get('report.html')?.text).toBe('<p>grün ≤ 3</p>');
  });

  it('has the checksum that the format wants', () => {
    const bytes = zipped([{ name: 'check', text: ['123456789'] }]);
    expect(new DataView(bytes.buffer).getUint32(14, true)).toBe(0xcbf43926);
  });
});

function markupOf(body: unknown): string {
  if (body === null) return '';
  if (Array.isArray(body)) return body.map(markupOf).join('');
  if (typeof body === 'object') return (body as { readonly markup: string }).markup;
  throw new Error(`a section's body holds ${typeof body}`);
}
