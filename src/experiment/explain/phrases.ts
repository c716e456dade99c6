// Numbers, times and people as a trainer says them.
import { DAYS_PER_WEEK, MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../engine/time.ts';
import type { World } from '../../model/world.ts';
import { type NeedCategory, needCategories } from '../../scenario/scenario.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const needWords: Readonly<Record<(typeof needCategories)[number], string>> = {
  mentalHealth: 'mental health',
  loneliness: 'loneliness',
  moneyBenefits: 'money and benefits',
  housing: 'housing',
  activity: 'activity',
  carers: 'caring for somebody',
  workLearning: 'work and learning',
};

export function dayOfMinute(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** `2026-07-14`; a day after the calendar of the run is null. */
export function isoDate(world: World, day: number): string {
  return world.working.dateOf(day);
}

/** `14 July 2026` */
export function dateWords(world: World, day: number): string {
  const [year, month, date] = isoDate(world, day).split('-').map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}

/** `Tuesday 14 July 2026` */
export function dayWords(world: World, day: number): string {
  return `${weekdays[world.working.weekday(day)]} ${dateWords(world, day)}`;
}

/** First day of a week of the run: its Monday, or the start of the run. */
export function firstDayOf(world: World, week: number): number {
  return Math.max(0, week * DAYS_PER_WEEK - world.terms.firstWeekday);
}

/** Last day of a week of the run, a Sunday. */
export function lastDayOf(world: World, week: number): number {
  return (week + 1) * DAYS_PER_WEEK - world.terms.firstWeekday - 1;
}

/** With a true minus sign, and none for what rounds to nothing. */
export function decimals(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** `+0.42`, `−0.42`, `0.00` */
export function signed(value: number, digits: number): string {
  const text = decimals(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `3.5 hours` */
export function hours(minutes: number): string {
  const text = decimals(minutes / MINUTES_PER_HOUR, 1);
  return `${text} ${text === '1.0' ? 'hour' : 'hours'}`;
}

/** `45 minutes` */
export function minutesWords(minutes: number): string {
  return counted(Math.round(minutes), 'minute');
}

/** `1 week`, `3 weeks`; `plural` where an s is not enough */
export function counted(count: number, one: string, plural = `${one}s`): string {
  return `${count} ${count === 1 ? one : plural}`;
}

/** `once`, `twice`, `3 times` */
export function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

/** `62 in 100`; never quite none or all unless it is. */
export function inHundred(chance: number): string {
  if (chance === 0) return '0 in 100';
  if (chance === 1) return '100 in 100';
  if (chance < 0.01) return 'less than 1 in 100';
  return chance > 0.99 ? 'more than 99 in 100' : `${Math.round(100 * chance)} in 100`;
}

/** `a, b and c` */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The needs of a person, the main one first. */
export function needsOf(world: World, p: number): readonly string[] {
  const { patients } = world;
  return Array.from({ length: patients.needCount[p] }, (_, k) => needName(patients.need(p, k)));
}

export function needName(category: number): string {
  return needWords[needCategories[category]];
}

/** Name of an organisation; one made of a need's category has it in words. */
export function organisationName(world: World, row: number): string {
  const name = world.organisations[row].name;
  const made = name.match(/^(.*, )(\w+)( \d+)$/);
  const category = made === null ? -1 : needCategories.indexOf(made[2] as NeedCategory);
  return made === null || category < 0 ? name : made[1] + needName(category) + made[3];
}

/** `loneliness and housing, high complexity, little support at home` */
export function personWords(world: World, p: number): string {
  const { patients, settings } = world;
  const { simpleBelowComplexity, complexAtComplexity } = settings.patients;
  const complexity = patients.complexity[p];
  const complexityWord =
    complexity < simpleBelowComplexity ? 'low' : complexity >= complexAtComplexity ? 'high' : 'middling';
  const support = patients.support[p];
  const supportWord = support < 1 / 3 ? 'little' : support < 2 / 3 ? 'some' : 'much';
  return `${listed(needsOf(world, p))}, ${complexityWord} complexity, ${supportWord} support at home`;
}
