// Which runs are shown, so that anybody can play them again and see that they are the same.
import { sides, type Worlds } from './worlds.ts';

export interface RunNotesProps {
  readonly worlds: Worlds;
  readonly names: readonly [string, string];
}

export function RunNotes({ worlds, names }: RunNotesProps) {
  const { both, leftOnly, rightOnly } = worlds.peopleShared;
  return (
    <ul class="run-notes">
      {sides.map((side) => {
        const { area, seed, replication, fingerprint, weeks, warmUpWeeks } = worlds.playbacks[side];
        return (
          <li key={side}>
            {names[side]}: {area}, seed {seed}, replication {replication}, {weeks} weeks, of which {warmUpWeeks} are
            warm-up; fingerprint <code data-world={side}>{fingerprint}</code>. The command line gives the same
            fingerprint for the same run.
          </li>
        );
      })}
      <li>
        {both} referrals are in both worlds, {leftOnly} in {names[0]} alone and {rightOnly} in {names[1]} alone.
        {both > 0 &&
          ' How much practices trust the service moves how many people they refer, and people come back more or less often.'}
      </li>
    </ul>
  );
}
