// Where short labels stand beside their marks so that each can be read and none is taken for another's.

/** Where a letter may stand, in pixels from its mark: the nearest free place is taken. */
const places: readonly (readonly [number, number])[] = [
  [13, -12],
  [-13, -12],
  [13, 14],
  [-13, 14],
  [0, -18],
  [0, 19],
  [19, 0],
  [-19, 0],
  [26, -22],
  [-26, -22],
  [26, 24],
  [-26, 24],
  [0, -34],
  [0, 34],
  [40, -8],
  [-40, -8],
  [36, -32],
  [-36, -32],
  [36, 36],
  [-36, 36],
  [0, -50],
  [0, 50],
];

/** In pixels from the top left corner of the plot. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Plot {
  readonly width: number;
  readonly height: number;
}

function crowding(at: Place, taken: readonly Place[], { width, height }: Plot): number {
  let sum = at.x < 6 || at.x > width - 6 || at.y < 8 || at.y > height - 8 ? 10 : 0;
  for (const other of taken) {
    const reach = 15;
    const dx = Math.abs(at.x - other.x) / reach;
    const dy = Math.abs(at.y - other.y) / reach;
    if (dx < 1 && dy < 1) sum += 2 - dx - dy;
  }
  return sum;
}

/** A letter nearer to another mark than to its own would be read as the other's. */
function strangeness(at: Place, own: Place, marks: readonly Place[]): number {
  const distance = (mark: Place): number => (mark.x - at.x) * (mark.x - at.x) + (mark.y - at.y) * (mark.y - at.y);
  return marks.some((mark) => mark !== own && distance(mark) < distance(own) * 1.3) ? 1.5 : 0;
}

/**
 * Puts each label on the least crowded place around its mark, in order.
 * @param occupied places that labels should keep away from besides the marks
 */
export function placeLabels(marks: readonly Place[], occupied: readonly Place[], plot: Plot): readonly Place[] {
  const taken: Place[] = [...marks, ...occupied];
  return marks.map((mark) => {
    let best = { x: mark.x, y: mark.y };
    let least = Number.POSITIVE_INFINITY;
    for (const [dx, dy] of places) {
      const candidate = { x: mark.x + dx, y: mark.y + dy };
      const crowd = crowding(candidate, taken, plot) + strangeness(candidate, mark, marks);
      if (crowd < least) {
        least = crowd;
        best = candidate;
      }
    }
    taken.push(best);
    return best;
  });
}
