// Whether the areas of a stored scenario are whole: teams, practices, posts and organisations as a scenario file may hold them.
import { placesRule, quintileRule, registeredPatientsRule, wteRule } from '../scenario/areas.ts';
import { needCategories } from '../scenario/scenario.ts';
import { isOneLine, told } from '../scenario/told.ts';
import { either, type NumberRule, wantedNumber } from '../scenario/wording.ts';

type Fields = Readonly<Record<string, unknown>>;
type Look = (item: Fields, path: string, problems: string[]) => void;

/** Every problem in words, none where the areas can be played. */
export function peopleProblems(areas: unknown, path: string): readonly string[] {
  const problems: string[] = [];
  lookAtEach(areas, path, 'areas', 1, problems, (area, at) => {
    lookAtEach(area.teams, `${at}.teams`, 'teams', 1, problems, lookAtTeam);
    if (area.organisations === undefined) return;
    lookAtEach(area.organisations, `${at}.organisations`, 'organisations', 0, problems, lookAtOrganisation);
  });
  return problems;
}

const lookAtTeam: Look = (team, path, problems) => {
  lookAtEach(team.practices, `${path}.practices`, 'practices', 1, problems, (practice, at) => {
    checkNumber(practice.registeredPatients, `${at}.registeredPatients`, registeredPatientsRule, problems);
    checkNumber(practice.deprivationQuintile, `${at}.deprivationQuintile`, quintileRule, problems);
  });
  lookAtEach(team.posts, `${path}.posts`, 'posts', 0, problems, (post, at) => {
    checkNumber(post.wte, `${at}.wte`, wteRule, problems);
    if (typeof post.bringsReferrals !== 'boolean') {
      problems.push(`${at}.bringsReferrals is ${told(post.bringsReferrals)}; wanted true or false`);
    }
  });
};

const lookAtOrganisation: Look = (organisation, path, problems) => {
  checkNumber(organisation.places, `${path}.places`, placesRule, problems);
  if (!needCategories.some((category) => category === organisation.category)) {
    problems.push(`${path}.category is ${told(organisation.category)}; wanted ${either(needCategories)}`);
  }
};

/** Looks at each item of a list, which must have a name no other of the list has: names key luck. */
function lookAtEach(list: unknown, path: string, of: string, fewest: number, problems: string[], look: Look): void {
  if (!Array.isArray(list) || list.length < fewest) {
    problems.push(`${path} is ${told(list)}; wanted a list of ${of}`);
    return;
  }
  const taken = new Set<unknown>();
  list.forEach((item: unknown, i) => {
    const at = `${path}.${i}`;
    if (typeof item !== 'object' || item === null) {
      problems.push(`${at} is ${told(item)}; wanted one of the ${of}`);
      return;
    }
    const { name } = item as Fields;
    if (!isOneLine(name) || name === '' || taken.has(name)) {
      problems.push(`${at}.name is ${told(name)}; wanted a name of its own`);
    }
    taken.add(name);
    look(item as Fields, at, problems);
  });
}

function checkNumber(value: unknown, path: string, rule: NumberRule, problems: string[]): void {
  const { low, high, aboveLow, whole } = rule;
  const inside = typeof value === 'number' && (aboveLow ? value > low : value >= low) && value <= high;
  if (inside && (!whole || Number.isInteger(value))) return;
  problems.push(`${path} is ${told(value)}; wanted ${wantedNumber(rule)}`);
}
