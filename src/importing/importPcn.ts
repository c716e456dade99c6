// THE door: the three published NHS tables -> the text of a scenario file, with everything odd about them in words.
import type { Problem } from '../scenario/problem.ts';
import { scenarioText } from '../scenario/scenarioText.ts';
import { areasOf, nameWithCode, placedTeams } from './areas.ts';
import { type Editions, editionsOf } from './editions.ts';
import { findCode } from './findCode.ts';
import { type Networks, networksFrom } from './networks.ts';
import { ANYWHERE, Oddities } from './oddities.ts';
import { countLinkWorkers, LINK_WORKER, postsFrom } from './posts.ts';
import { type PublishedTable, readPublishedTable, type TableFile } from './publishedTable.ts';
import { concerns, type Selection } from './selection.ts';

export type { TableFile } from './publishedTable.ts';
export type { Selection } from './selection.ts';

/** The tables as published by NHS England, read as UTF-8. */
export interface PcnFiles {
  /** Primary Care Network Workforce, individual level. */
  readonly workforce: TableFile;
  /** Patients Registered at a GP Practice, totals of all practices. */
  readonly patients: TableFile;
  /** The mapping of practices to PCNs and ICBs from the same publication. */
  readonly map: TableFile;
}

/** What the scenario holds. */
interface ImportCounts {
  readonly areas: number;
  readonly teams: number;
  readonly teamsWithoutPost: number;
  readonly practices: number;
  readonly registeredPatients: number;
  readonly posts: number;
  /** Whole-time equivalents of all posts. */
  readonly wte: number;
}

export interface Import {
  /** The scenario file (YAML), based on `baseline`. */
  readonly text: string;
  /** A name for it: `pcn-U00000`, `icb-QMM` or `england`. */
  readonly name: string;
  /** One sentence or two each: what was met, how often, what was done, examples. */
  readonly oddities: readonly string[];
  readonly counts: ImportCounts;
}

/** Never throws for what the files hold: it imports, or says every problem with file and line. */
export function importPcn(files: PcnFiles, selection: Selection): Import | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const workforce = readPublishedTable('workforce', files.workforce, problems);
  const patients = readPublishedTable('patients', files.patients, problems);
  const map = readPublishedTable('map', files.map, problems);
  if (workforce === null || patients === null || map === null) return { problems };

  const oddities = new Oddities();
  for (const table of [workforce, patients, map]) {
    if (!table.endsWithLineEnd) oddities.add('noLineEnd', ANYWHERE, table.path);
  }
  const networks = networksFrom(patients, map, oddities);
  problems.push(...unusable(workforce, patients, map, networks));
  if (problems.length > 0) return { problems };
  const wanted = findCode(selection, networks);
  if ('message' in wanted) return { problems: [wanted] };

  const named = new Set(workforce.columns.PCN_CODE);
  const populated = [...networks.byCode.values()].filter(({ practices }) => practices.length > 0);
  const covered = populated.filter(({ code }) => named.has(code)).length;
  if (covered < populated.length * LEAST_COVERED) {
    oddities.add('workforceIncomplete', ANYWHERE, `${covered} of ${populated.length} PCNs`);
  }
  const editions = editionsOf(workforce, patients, map, oddities);
  const posts = postsFrom(workforce, networks, oddities);
  for (const { code, icb, name, practices, registeredPatients } of networks.byCode.values()) {
    const wte = (posts.get(code) ?? []).reduce((total, post) => total + post.wte, 0);
    const where = [{ pcn: code, icb }];
    const label = nameWithCode(name, code);
    if (practices.length === 0) oddities.add('pcnWithoutPatients', where, label, wte);
    else if (wte === 0) oddities.add('pcnWithoutWorker', where, label, registeredPatients);
  }
  const teams = placedTeams(networks, posts).filter((placed) => concerns(wanted.found, placed));
  const areas = areasOf(teams, networks);
  const told = oddities.tell(wanted.found);
  const england = wanted.found === 'england';
  const text = scenarioText({
    question: `How do link workers and the people referred to them fare in ${placeName(wanted.found, networks)}?`,
    basedOn: 'baseline',
    notes: [...sourceNotes(editions), ...told.map(({ summary }) => `Import: ${summary}.`)],
    values: {
      'referrals.basis': 'perPatient',
      ...(england ? { 'time.warmUpWeeks': 0, 'time.measuredWeeks': 52 } : {}),
    },
    areas,
  });
  const allPractices = teams.flatMap(({ team }) => team.practices);
  const allPosts = teams.flatMap(({ team }) => team.posts);
  return {
    text,
    name: england ? 'england' : 'pcn' in wanted.found ? `pcn-${wanted.found.pcn}` : `icb-${wanted.found.icb}`,
    oddities: told.map(({ full }) => full),
    counts: {
      areas: areas.length,
      teams: teams.length,
      teamsWithoutPost: teams.filter(({ team }) => team.posts.length === 0).length,
      practices: allPractices.length,
      registeredPatients: allPractices.reduce((total, practice) => total + practice.registeredPatients, 0),
      posts: allPosts.length,
      // Summed as published, to six decimals.
      wte: Math.round(allPosts.reduce((total, post) => total + post.wte, 0) * 1e6) / 1e6,
    },
  };
}

/** Right columns, but nothing in them that goes together. */
/** Share of link workers' rows without a usable FTE beyond which the file cannot be what it says. */
const MOST_UNUSABLE = 0.05;
/** A handful may be odd in any file. */
const FEW_UNUSABLE = 20;
/** Share of PCNs that the workforce table names below which it is called incomplete. */
const LEAST_COVERED = 0.8;

function unusable(
  workforce: PublishedTable<'workforce'>,
  patients: PublishedTable<'patients'>,
  map: PublishedTable<'map'>,
  networks: Networks,
): readonly Problem[] {
  const problems: Problem[] = [];
  const roles = [...new Set(workforce.columns.STAFF_ROLE)];
  if (!roles.includes(LINK_WORKER)) {
    const found = roles
      .slice(0, 4)
      .map((role) => JSON.stringify(role))
      .join(', ');
    const more = roles.length > 4 ? ` and ${roles.length - 4} more` : '';
    problems.push({
      place: workforce.path,
      message: `has no row with the STAFF_ROLE ${JSON.stringify(LINK_WORKER)}; found ${found}${more}`,
    });
  }
  const { rows, unusable: bad } = countLinkWorkers(workforce);
  if (bad === rows ? rows > 0 : bad > Math.max(rows * MOST_UNUSABLE, FEW_UNUSABLE)) {
    problems.push({
      place: workforce.path,
      message: `has no usable FTE in ${bad} of ${rows} rows of link workers; wanted numbers above 0 and at most 30 whole-time equivalents`,
    });
  }
  if (![...networks.byCode.values()].some((network) => network.practices.length > 0)) {
    problems.push({
      place: patients.path,
      message: `has no practice of a PCN that ${map.path} knows; wanted two tables of one edition of the publication`,
    });
  } else if (!workforce.columns.PCN_CODE.some((code) => networks.byCode.has(code))) {
    problems.push({
      place: workforce.path,
      message: `has no PCN that ${map.path} knows; found codes such as ${JSON.stringify(workforce.columns.PCN_CODE[0])}`,
    });
  }
  return problems;
}

function placeName(selection: Selection, networks: Networks): string {
  if (selection === 'england') return 'England';
  if ('pcn' in selection) return nameWithCode(networks.byCode.get(selection.pcn)?.name ?? '', selection.pcn);
  return nameWithCode(networks.icbNames.get(selection.icb) ?? '', selection.icb);
}

function sourceNotes({ workforce, patients }: Editions): readonly string[] {
  return [
    `Source: NHS England, Primary Care Network Workforce, ${workforce}, and Patients Registered at a GP Practice, ${patients}; Open Government Licence v3.0.`,
    'Posts are the rows with the role "Social Prescribing Link Workers"; an FTE of 1 is a whole-time equivalent of 1.',
    'Assumption: the tables hold no deprivation, so every practice stands in quintile 3.',
    'Assumption: referrals follow registered patients at the national rate, 1.3 million people a year among 63.9 million registered, of whom a share of 0.65 reach link workers of PCNs (parameters referrals.nationalPeoplePerYear, referrals.nationalRegisteredPatients, referrals.shareOfReferralsToPcnLinkWorkers).',
  ];
}
