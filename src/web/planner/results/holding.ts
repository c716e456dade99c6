// How much of what is played the page has to hold, guessed before it is played, and where that is more than a browser bears.
import { referralsPerPatientYear } from '../../../scenario/demand.ts';
import type { Scenario } from '../../../scenario/scenario.ts';

/**
 * Measured over the shipped scenarios: 97,000 to 261,000 bytes a run of one area and 156 weeks. Within a quarter of each; the
 * people are those referred at neutral buy-in.
 */
const bytesPer = { person: 70, week: 200, post: 200, area: 25_000 };
/** All that has been played is kept up to here, so that nothing is played twice. */
const mostKeptBytes = 300e6;
/** Beyond it the browser may end the page. */
const mostBytes = 1e9;
const daysPerWeek = 7;
const daysPerYear = 365.25;

/** Of one replication: until it is reduced, and what stays of it. */
function bytesOf({ areas, values }: Scenario): { readonly played: number; readonly reduced: number } {
  const weeks = Number(values['time.warmUpWeeks']) + Number(values['time.measuredWeeks']);
  const years = (weeks * daysPerWeek) / daysPerYear;
  let people = 0;
  let posts = 0;
  for (const team of areas.flatMap((area) => area.teams)) {
    const patients = team.practices.reduce((sum, { registeredPatients }) => sum + registeredPatients, 0);
    if (patients > 0) people += referralsPerPatientYear(values, team) * patients * years;
    posts += team.posts.length;
  }
  const reduced = bytesPer.week * weeks + bytesPer.area * areas.length + bytesPer.post * posts;
  return { played: reduced + bytesPer.person * people + bytesPer.week * weeks * (areas.length - 1), reduced };
}

export interface Holding {
  /** Whether all that is played may be kept until the last of it is there. */
  readonly keepsAll: boolean;
  /** Why it cannot be played here, in words; null where it can. */
  readonly refusal: string | null;
}

export function holdingOf(scenarios: readonly Scenario[], replications: number): Holding {
  const sizes = scenarios.map(bytesOf);
  const sum = (of: (size: (typeof sizes)[number]) => number) => sizes.reduce((total, size) => total + of(size), 0);
  const keepsAll = sum(({ played }) => played) * replications <= mostKeptBytes;
  // Scenarios of one area each are all played before they are reduced, others one replication after another.
  const isAtOnce = scenarios.every(({ areas }) => areas.length === 1);
  const largest = sizes.reduce((most, { played }) => Math.max(most, played), 0);
  const each = sum(isAtOnce ? ({ played }) => played : ({ reduced }) => reduced);
  const once = isAtOnce ? 0 : largest;
  const bytes = each * replications + once;
  if (bytes <= mostBytes && largest <= mostBytes / 2) return { keepsAll, refusal: null };
  const possible = largest > mostBytes / 2 ? 0 : Math.floor((mostBytes - once) / each);
  const runCount = scenarios.length * replications;
  const asked = runCount === 1 ? 'A run of this size is' : `These ${runCount.toLocaleString('en-GB')} runs are`;
  const instead =
    possible < 1
      ? 'Ask about a smaller service, or a shorter time.'
      : `Ask for ${possible.toLocaleString('en-GB')} replications at most, or for fewer scenarios.`;
  return {
    keepsAll,
    refusal: `${asked} more than a page can hold: about ${gigabytes(bytes)} GB, and it takes no more than ${gigabytes(mostBytes)}. ${instead} The command line plays it as it is.`,
  };
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toLocaleString('en-GB', { maximumFractionDigits: bytes < 1e10 ? 1 : 0 });
}
