// What a person, a script or a broken program may put into a field or an address, for the tests that do so at random.
import fc from 'fast-check';
import { measureNames } from '../../../src/model/measureTable.ts';
import { parameterIds } from '../../../src/scenario/parameters.ts';
import {
  addPost,
  addPractice,
  changeTeam,
  keepingReferrals,
  removePost,
  removePractice,
  setTyped,
  takeOverAreas,
} from '../../../src/web/workspace/edits.ts';
import { evaluate } from '../../../src/web/workspace/evaluate.ts';
import { openFiles } from '../../../src/web/workspace/files.ts';
import { presets, shippedServices } from '../../../src/web/workspace/shipped.ts';
import {
  addOwnWhatIf,
  addPreset,
  changeDraft,
  draftsOf,
  openShipped,
  removeWhatIf,
  type Workspace,
} from '../../../src/web/workspace/workspace.ts';

const hostileTexts = [
  '',
  ' ',
  '0',
  '-0',
  '-1',
  '1e308',
  '1e309',
  '1e-320',
  '9'.repeat(400),
  '0x10',
  '1_000',
  '1,000',
  '.5',
  '5.',
  '+3',
  '.inf',
  '.nan',
  'NaN',
  'Infinity',
  'null',
  '~',
  'true',
  'false',
  'yes',
  'off',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '$' + '{1+1}',
  '{{1+1}}',
  "'; DROP TABLE patients; --",
  '# comment',
  'a: b',
  '- a',
  '[a, b]',
  '{ a: b }',
  '&anchor',
  '*alias',
  '!!js/function "x"',
  '!tag',
  '| ',
  '> ',
  '@at',
  '`tick`',
  '%directive',
  '---',
  '...',
  '"',
  "'",
  '\\',
  '\u0000',
  '\n',
  'a\nb: c',
  'a\r\nb',
  '\t',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00x',
  '😀',
  'é',
  'x'.repeat(5000),
  '../../etc/passwd',
  'baseline',
  'my-service',
  'CON',
  '2.6',
  '1.0',
  '65',
  'hard',
  'perPatient',
  'perWte',
] as const;

export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

const step = fc.constantFrom('0', '1', '2', '7', '-1', '1.5', '__proto__', 'constructor', 'length');
const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...parameterIds) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('name', 'question', 'referralsAMonth', 'wholeTimeEquivalents', 'referrals.basis'),
  },
  { weight: 1, arbitrary: fc.constantFrom(...measureNames).map((name) => `observed.${name}`) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('practices', 'posts'),
        step,
        fc.constantFrom('name', 'wte', 'registeredPatients', 'deprivationQuintile', '__proto__'),
      )
      .map(([list, index, field]) => `areas.0.teams.0.${list}.${index}.${field}`),
  },
  { weight: 1, arbitrary: fc.tuple(step, step).map(([a, b]) => `areas.${a}.organisations.${b}.category`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'addPosts.0.wte',
      'addPosts.0.name',
      'areas',
      'areas.0',
      'key',
      'values',
      'verbatim',
      'basedOn',
      '__proto__',
      '__proto__.polluted',
      'constructor.prototype.polluted',
      '',
      '.',
      'observed.__proto__',
      'policy',
    ),
  },
  { weight: 1, arbitrary: fc.string() },
);

export type Edit = (workspace: Workspace) => Workspace;

/** One change of a draft, chosen among those there are. */
function onDraft(which: number, change: (workspace: Workspace, key: number) => Workspace): Edit {
  return (workspace) => {
    const drafts = draftsOf(workspace);
    return change(workspace, drafts[which % drafts.length].key);
  };
}

const typed = fc
  .tuple(fc.nat(20), path, fc.option(hostileText, { freq: 12 }))
  .map(([which, at, text]) =>
    onDraft(which, (workspace, key) => changeDraft(workspace, key, (draft) => setTyped(draft, at, text))),
  );

const shaped = fc.tuple(fc.nat(20), fc.nat(5), fc.nat(6)).map(([which, kind, index]) =>
  onDraft(which, (workspace, key) => {
    const entry = evaluate(workspace).entries.find(({ draft }) => draft.key === key);
    return changeDraft(workspace, key, (draft) => {
      const all = (draft.areas ?? []).flatMap((area) => area.teams.flatMap((team) => team.practices));
      if (kind === 0) return changeTeam(keepingReferrals(draft, entry?.referralsAMonth ?? null), 0, 0, addPost);
      if (kind === 1) return changeTeam(draft, 0, 0, (team) => removePost(team, index));
      if (kind === 2) return changeTeam(draft, 0, 0, (team) => addPractice(team, all));
      if (kind === 3) return changeTeam(draft, 0, 0, (team) => removePractice(team, index));
      return takeOverAreas(draft, entry?.base ?? null);
    });
  }),
);

const whole: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...presets, { name: '__proto__' }, { name: 'baseline' }).map(
    ({ name }): Edit =>
      (one) =>
        addPreset(one, name),
  ),
  fc.constant<Edit>(addOwnWhatIf),
  fc.constantFrom(...shippedServices, { name: 'constructor' }).map(
    ({ name }): Edit =>
      (one) =>
        openShipped(one, name),
  ),
  fc.nat(12).map(
    (which): Edit =>
      (one) =>
        removeWhatIf(one, one.whatIfs[which % (one.whatIfs.length || 1)]?.key ?? 0),
  ),
  fc.tuple(hostileText, hostileText).map(
    ([seed, replications]): Edit =>
      (one) => ({ ...one, seed, replications }),
  ),
  fc.array(fc.tuple(hostileText, hostileText), { maxLength: 3 }).map(
    (files): Edit =>
      (one) => {
        const opened = openFiles(
          one,
          files.map(([name, text]) => ({ path: name, text })),
        );
        return 'problems' in opened ? one : opened.workspace;
      },
  ),
);

/** Edits of the form, most of them of a field. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: typed },
  { weight: 3, arbitrary: shaped },
  { weight: 1, arbitrary: whole },
);
