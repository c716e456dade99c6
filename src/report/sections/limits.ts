// What the intervals cover, what the model cannot say, and how to run it again.
import type { OverAssumptions } from '../../experiment/overAssumptions.ts';
import type { Comparison } from '../../experiment/result.ts';
import { html, type Markup } from '../markup.ts';
import { countText } from '../numbers.ts';
import { keysOf, titleOf } from '../scenarioKey.ts';
import { setsWord } from '../signs.ts';
import { plainTable } from '../table.ts';
import { keyMark } from './keyMark.ts';
import type { Section } from './section.ts';

export function intervalsSection(comparison: Comparison): Section {
  const { baseline, replications, overAssumptions: over } = comparison;
  return {
    id: 'intervals',
    title: 'What the intervals cover',
    body: html`<p><strong>Chance only.</strong> Each interval is a 95% interval of a mean over ${countText(replications)} replications of ${countText(baseline.horizonWeeks)} weeks, the first ${countText(baseline.warmUpWeeks)} of them warm-up. More replications make it narrower. It does not cover what is not known: the assumptions may be wrong by more than any ${over === undefined ? '' : 'such '}interval here shows.</p>
${over === undefined ? null : assumptionsMarkup(over)}${comparison.scenarios.length === 0 ? null : html`<p>Differences are paired: both scenarios have the same people with the same luck, so a difference can be sure although the intervals of the two values overlap.</p>\n`}`,
  };
}

function assumptionsMarkup({ ensemble }: OverAssumptions): Markup {
  return html`<p><strong>Chance and assumptions.</strong> Where that is said, the interval holds the middle 95% of what ${countText(ensemble.sets)} ${setsWord(ensemble.sets)} of assumptions ${ensemble.sets === 1 ? 'gives' : 'give'}, each set counting as much and spread by its own chance. How far the sets lie apart holds some chance too, so the interval errs on the wide side. It covers the assumptions only as far as the sets reach: what all of them share, and the shape of the model, stays in doubt. What a scenario states itself is the same in every set.</p>\n`;
}

export function limitsSection(): Section {
  return {
    id: 'limits',
    title: 'Limits',
    body: html`<ul>
<li>Everybody in it is simulated. It shows what follows from the assumptions; it does not forecast a service.</li>
<li>Job satisfaction is scaled like Warr-Cook-Wall and strain like the Copenhagen Burnout Inventory, but not validated as either. Levels have no published anchor: look at differences first.</li>
<li>Before-after change contains the recovery that would have come anyway. Only the effect belongs to the service.</li>
<li>The three classes of acts (within, edge, beyond) are the model’s own. Remits differ: what is edge in one service is ordinary in another.</li>
<li>Costs hold pay, on-costs and supervision, with unpaid overtime apart. No savings are counted anywhere.</li>
<li>A direction that cannot be told is no evidence of no difference.</li>
<li>This is an independent model. It is not a product of the NHS and is not endorsed by it.</li>
</ul>
`,
  };
}

export function againSection(comparison: Comparison): Section {
  const over = comparison.overAssumptions;
  const keys = keysOf(comparison);
  const areas = keys.flatMap((key) =>
    key.result.areas.length < 2
      ? []
      : [
          html`<details><summary>Fingerprints of the ${countText(key.result.areas.length)} areas of ${titleOf(key)}</summary>
${plainTable(
  `Areas of ${titleOf(key)}`,
  ['Area', 'Fingerprint'],
  key.result.areas.map(({ name, fingerprint }) => ({ heading: name, cells: [html`<code>${fingerprint}</code>`] })),
  'words',
)}</details>
`,
        ],
  );
  return {
    id: 'again',
    title: 'How to run it again',
    body: html`<pre tabindex="0"><code>${comparison.command}</code></pre>
<p>Seed <code>${comparison.seed}</code>, ${countText(comparison.replications)} replications. The same command gives the same bytes on any machine with any number of threads; equal fingerprints mean the same run.</p>
${over === undefined ? null : html`<p>The ensemble: ${countText(over.ensemble.sets)} ${setsWord(over.ensemble.sets)}, fingerprint <code>${over.ensemble.fingerprint}</code>, found by <code>${over.ensemble.command}</code> (version ${over.ensemble.programVersion}). The fingerprints below are of the runs at the defaults.</p>\n`}${plainTable(
  'Fingerprints',
  ['Scenario', 'Fingerprint'],
  keys.map((key) => ({ heading: keyMark(key), cells: [html`<code>${key.result.fingerprint}</code>`] })),
  'words',
)}${areas}`,
  };
}
