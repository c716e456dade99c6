// Networks and posts as the areas and teams of a scenario. What an area or a team holds never depends on what else is
// imported: names are made from codes, and codes give the order.
import type { AreaInput, TeamInput } from '../scenario/scenario.ts';
import { byCode, type Network, type Networks } from './networks.ts';
import type { Post } from './posts.ts';

/** The tables hold no deprivation; the middle quintile claims the least. */
const DEPRIVATION_UNKNOWN = 3;

export interface PlacedTeam {
  readonly pcn: string;
  readonly icb: string;
  readonly team: TeamInput;
}

/** A team for each PCN that has patients, in the order of the codes. */
export function placedTeams(networks: Networks, posts: ReadonlyMap<string, readonly Post[]>): readonly PlacedTeam[] {
  return [...networks.byCode.values()]
    .filter((network) => network.practices.length > 0)
    .map((network) => ({
      pcn: network.code,
      icb: network.icb,
      team: teamOf(network, posts.get(network.code) ?? []),
    }));
}

function teamOf(network: Network, posts: readonly Post[]): TeamInput {
  return {
    name: nameWithCode(network.name, network.code),
    practices: network.practices.map(({ code, registeredPatients }) => ({
      name: code,
      registeredPatients,
      deprivationQuintile: DEPRIVATION_UNKNOWN,
    })),
    posts: posts.map(({ name, wte }) => ({ name, wte, bringsReferrals: true })),
  };
}

/** An area for each ICB among the teams, in the order of the codes. */
export function areasOf(teams: readonly PlacedTeam[], networks: Networks): readonly AreaInput[] {
  const codes = [...new Set(teams.map((placed) => placed.icb))].sort(byCode);
  return codes.map((icb) => ({
    name: nameWithCode(networks.icbNames.get(icb) ?? '', icb),
    teams: teams.filter((placed) => placed.icb === icb).map((placed) => placed.team),
  }));
}

/** `WEST NORWICH PCN (U00000)`: names alone are not unique, codes alone are not readable. */
export function nameWithCode(name: string, code: string): string {
  const oneLine = name.replace(/\s+/g, ' ').trim().slice(0, 150);
  return oneLine === '' ? code : `${oneLine} (${code})`;
}
