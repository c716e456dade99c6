// The figures of three runs beside each other and beside what luck alone does.
import type { FigureBeside, Standing } from '../../experiment/chair/beside.ts';
import type { ChairEnding } from '../../experiment/chair/ending.ts';
import { type FigureGroup, figureGroups, figureTable } from '../../experiment/chair/figures.ts';
import { counted, decimals } from '../../experiment/explain/phrases.ts';

const standingWords: Readonly<Record<Standing, string>> = {
  same: 'the same',
  cannotTell: 'cannot tell',
  higher: 'higher, by more than luck',
  lower: 'lower, by more than luck',
};

export function FiguresTable({ ending }: { readonly ending: ChairEnding }) {
  const groups = Object.keys(figureGroups) as FigureGroup[];
  const { luckRuns, luckOfFilledPost } = ending;
  const luck = `${counted(luckRuns, 'run')} of the worker's own way with other luck${luckOfFilledPost ? ', in which the post was filled all these weeks as it is here' : ''}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="chair-scroll" aria-label="Figures" tabIndex={0}>
      <table class="nhsuk-table chair-table">
        <caption class="nhsuk-table__caption chair-table__caption">
          The same weeks three times with the same luck, one run each. Luck alone: lowest to highest of {luck}. Where a
          difference is no larger than the distance between those two, one run cannot tell whether it would come again.
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" class="chair-table__number">
              Your choices
            </th>
            <th scope="col" class="chair-table__number">
              The policy
            </th>
            <th scope="col" class="chair-table__number">
              The worker's own way
            </th>
            <th scope="col" class="chair-table__number">
              Luck alone
            </th>
            <th scope="col">You against the policy</th>
            <th scope="col">You against the worker</th>
          </tr>
        </thead>
        {groups.map((group) => {
          const rows = ending.figures.filter((figure) => figureTable[figure.name].group === group).filter(isThere);
          if (rows.length === 0) return null;
          return (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={7} class="chair-table__group">
                  {figureGroups[group]}
                </th>
              </tr>
              {rows.map((figure) => (
                <FigureRow key={figure.name} figure={figure} />
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

function isThere({ room, policy, own }: FigureBeside): boolean {
  return room !== null || policy !== null || own !== null;
}

function FigureRow({ figure }: { readonly figure: FigureBeside }) {
  const { name, room, policy, own, luck, againstPolicy, againstOwn } = figure;
  const { label, unit, digits } = figureTable[name];
  const value = (number: number | null) => (number === null ? 'none' : decimals(number, digits));
  return (
    <tr>
      <th scope="row" class="chair-table__label">
        {label} <span class="chair-table__unit">({unit})</span>
      </th>
      {[room, policy, own].map((number, i) => (
        <td key={i} class="chair-table__number">
          {value(number)}
        </td>
      ))}
      <td class="chair-table__number">{luck === null ? 'not known' : `${value(luck.low)} to ${value(luck.high)}`}</td>
      <td>{standingWords[againstPolicy]}</td>
      <td>{standingWords[againstOwn]}</td>
    </tr>
  );
}
