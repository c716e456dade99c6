// What a study asked: its question, its factors with their ranges, its design, and how many runs that made.
import type { Design, Factor, Study } from '../../experiment/study/study.ts';
import { measureTable } from '../../model/measureTable.ts';
import { listText } from '../directions.ts';
import { html, type Markup } from '../markup.ts';
import { countText } from '../numbers.ts';
import { factorRangeText } from '../sensitivityWords.ts';
import { plainTable } from '../table.ts';
import { parameterAt, pathMark, statusMark } from './parameterWords.ts';
import type { Section } from './section.ts';

export function counted(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** The design with its size, as a sentence begins with it. */
export function designText(design: Design): string {
  switch (design.kind) {
    case 'factorial':
      return 'Every combination of the levels (full factorial)';
    case 'latin-hypercube':
      return `A Latin hypercube of ${counted(design.points, 'point')}`;
    case 'sobol':
      return `${counted(design.points, 'point')} of a scrambled Sobol sequence`;
    case 'morris':
      return `${counted(design.trajectories, 'trajectory').replace('trajectorys', 'trajectories')} on a grid of ${countText(design.levels)} levels (Morris)`;
    case 'saltelli':
      return `${counted(design.samples, 'sample')} in Saltelli's matrices${design.secondOrder ? ', with second order' : ''}`;
  }
}

export function askedSection(study: Study, pointCount: number): Section {
  const { question, factors, design, replications, measures, scenario, seed } = study;
  const labels = measures.map((measure) => measureTable[measure].label.toLowerCase());
  return {
    id: 'asked',
    title: 'What was asked',
    body: html`<p class="question">${question}</p>
<p>${designText(design)}: ${counted(pointCount, 'point')}, each played ${replications === 1 ? 'once' : `${countText(replications)} times`} with luck of its own; replication 1 of all points shares its luck, and so on. Seed <code>${seed}</code>.</p>
<p>All else is as in scenario <b>${scenario.name}</b>. Looked at: ${listText(labels)}.</p>
${factorTables(factors)}`,
  };
}

/** What cannot be controlled and what can, a table each. */
export function factorTables(factors: readonly Factor[]): readonly Markup[] {
  return (['cannotControl', 'canControl'] as const).flatMap((control) => {
    const own = factors.filter((factor) => factor.control === control);
    return own.length === 0 ? [] : [factorTable(control, own)];
  });
}

function factorTable(control: Factor['control'], factors: readonly Factor[]): Markup {
  return plainTable(
    control === 'canControl' ? 'Levers: what planners can set' : 'Conditions: what planners have to live with',
    ['Factor', 'Over', 'What it is', 'Status'],
    factors.map((factor) => {
      const parameter = parameterAt(factor.name);
      return {
        heading: pathMark(factor.name),
        cells: [
          factorRangeText(factor),
          parameter?.meaning ?? 'Whole-time equivalents of every team together; the referrals stay as they are',
          parameter === undefined ? '' : statusMark(parameter.status),
        ],
      };
    }),
    'words',
  );
}
