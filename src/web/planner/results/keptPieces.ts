// Keeps what has been played, so that a comparison that goes on with more replications plays none of them twice.
import type { Executor, Piece, Played } from '../../../experiment/ports.ts';
import type { Scenario } from '../../../scenario/scenario.ts';

export class KeptPieces {
  private readonly byScenario = new Map<Scenario, Map<number, Played>>();

  /**
   * Plays only what is not kept.
   * @param keeps whether what is played is kept in its turn
   */
  executor(inner: Executor, keeps: boolean): Executor {
    return {
      play: async (pieces, onFinished) => {
        const open = pieces.flatMap((piece, index) => (this.find(piece) === undefined ? [index] : []));
        const keptCount = pieces.length - open.length;
        if (keptCount > 0) onFinished?.(keptCount);
        const played =
          open.length === 0
            ? []
            : await inner.play(
                open.map((index) => pieces[index]),
                (count) => onFinished?.(keptCount + count),
              );
        const byIndex = new Map(open.map((index, i) => [index, played[i]]));
        if (keeps) for (const [index, one] of byIndex) this.keep(pieces[index], one);
        return pieces.map((piece, index) => byIndex.get(index) ?? (this.find(piece) as Played));
      },
    };
  }

  /** Lets go of every replication from this number on. */
  letGoFrom(replication: number): void {
    for (const known of this.byScenario.values()) {
      for (const one of known.keys()) if (one >= replication) known.delete(one);
    }
  }

  /** Pieces of one scenario are about the same object (see `piecesOf`); those of other seeds are never asked for here. */
  private find({ scenario, replication }: Piece): Played | undefined {
    return this.byScenario.get(scenario)?.get(replication);
  }

  private keep({ scenario, replication }: Piece, played: Played): void {
    const known = this.byScenario.get(scenario);
    if (known === undefined) this.byScenario.set(scenario, new Map([[replication, played]]));
    else known.set(replication, played);
  }
}
