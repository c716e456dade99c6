// What the page forbids itself: it is said in the page, and it holds.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from './browsers.ts';
import { fileAddress, type Site, serveSite } from './site.ts';
import { answered } from './visit.ts';

let site: Site;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.stop());

const homes = [
  { home: 'one file', html: () => readFileSync(fileURLToPath(fileAddress), 'utf8'), address: () => fileAddress },
  {
    home: 'a site',
    html: () => readFileSync(fileURLToPath(new URL('../site/index.html', fileAddress)), 'utf8'),
    address: () => site.address,
  },
];

describe.each(homes)('the page as $home', ({ html, address }) => {
  it('states its policy before anything that the policy is about', () => {
    const rules = rulesIn(html());
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('connect-src')).toEqual(["'none'"]);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
    expect(rules.get('form-action')).toEqual(["'none'"]);
    const sources = [...rules.values()].flat();
    for (const weak of [
      "'unsafe-eval'",
      "'unsafe-inline'",
      "'wasm-unsafe-eval'",
      "'unsafe-hashes'",
      '*',
      'https:',
      'http:',
    ]) {
      expect(sources).not.toContain(weak);
    }
    expect(html().indexOf('Content-Security-Policy')).toBeLessThan(html().search(/<(script|style|link)\b/));
  });

  for (const kind of browserKinds) {
    it.skipIf(!kind.isHere)(`runs no text as code and reaches nobody in ${kind.name}`, async () => {
      const visitor = await kind.start();
      try {
        const visit = await visitor.visit(`${address()}#/planner`);
        await visit.ask(`(${attempts})(${JSON.stringify(site.address)})`);
        const outcomes = await answered<Record<string, string>>(visit, 'window.outcomes');
        expect(outcomes).toEqual({
          function: 'refused',
          inlineScript: 'refused',
          handler: 'refused',
          fetch: 'refused',
          picture: 'refused',
          frame: 'refused',
        });
      } finally {
        await visitor.stop();
      }
    });
  }
});

function rulesIn(html: string): Map<string, string[]> {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(content.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
}

/** Runs in the page, later than the call itself: what a debugger calls at once may do more than the page. */
const attempts = `(elsewhere) => {
  setTimeout(async () => {
    const outcomes = {};
    window.ran = {};
    try { new Function('return 1')(); outcomes.function = 'ran'; } catch { outcomes.function = 'refused'; }
    const script = document.createElement('script');
    script.textContent = 'window.ran.inlineScript = true';
    document.body.append(script);
    const place = document.createElement('div');
    place.innerHTML = '<img src="data:image/png;base64,x" onerror="window.ran.handler = true">';
    document.body.append(place);
    outcomes.fetch = await fetch(elsewhere).then(() => 'ran', () => 'refused');
    outcomes.picture = await new Promise((done) => {
      const picture = new Image();
      picture.onload = () => done('ran');
      picture.onerror = () => done('refused');
      document.addEventListener('securitypolicyviolation', () => done('refused'));
      picture.src = elsewhere + 'picture.png';
    });
    const frame = document.createElement('iframe');
    const refused = new Promise((done) =>
      document.addEventListener('securitypolicyviolation', (breach) => breach.effectiveDirective === 'frame-src' && done('refused')));
    frame.src = elsewhere;
    document.body.append(frame);
    outcomes.frame = await Promise.race([refused, new Promise((done) => setTimeout(() => done('ran'), 2000))]);
    outcomes.inlineScript = window.ran.inlineScript ? 'ran' : 'refused';
    outcomes.handler = window.ran.handler ? 'ran' : 'refused';
    window.outcomes = outcomes;
  });
}`;
