// Practices and posts in a line, for where their tables are not shown.
import { patientsIn, sumOf, type TypedArea, type TypedPractice, wteIn } from '../../workspace/draft.ts';
import { shownNumber } from './form.ts';

/** Such as `49,000 registered patients in 5 practices, deprivation mixed`. */
export function practicesInWords(practices: readonly TypedPractice[]): string {
  const patients = sumOf(practices.map((one) => one.registeredPatients));
  const who = patients === null ? '' : `${shownNumber(patients, 0)} registered patients in `;
  return `${who}${counted(practices.length, 'practice')}${deprivationInWords(practices)}`;
}

const ends: ReadonlyMap<string, string> = new Map([
  ['1', ', all in the most deprived fifth'],
  ['5', ', all in the least deprived fifth'],
]);

function deprivationInWords(practices: readonly TypedPractice[]): string {
  const fifths = [...new Set(practices.map((one) => one.deprivationQuintile))];
  if (fifths.length === 0) return '';
  if (fifths.length > 1) return ', deprivation mixed';
  return ends.get(fifths[0]) ?? `, all in fifth ${fifths[0]} of deprivation`;
}

export function placeInWords(areas: readonly TypedArea[]): string {
  const teams = areas.flatMap((area) => area.teams);
  const practices = teams.reduce((sum, team) => sum + team.practices.length, 0);
  const posts = teams.reduce((sum, team) => sum + team.posts.length, 0);
  const wte = wteIn(areas);
  const patients = patientsIn(areas);
  return [
    `${counted(teams.length, 'team')} with ${counted(practices, 'practice')}`,
    patients === null ? '' : `, ${shownNumber(patients, 0)} registered patients`,
    ` and ${counted(posts, 'post')}`,
    wte === null ? '.' : ` (${shownNumber(wte)} whole-time equivalents).`,
  ].join('');
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
