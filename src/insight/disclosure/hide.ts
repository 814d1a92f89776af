import { type Cell, cellAt, cellsOf, type Counts, type Hidden, leastPublished } from './counts.ts';
import { couldBe } from './could-be.ts';

/**
 * Which cells of a table must not be shown, where the sums of its rows and columns are: those of fewer people than may be
 * published, and as few people more as it takes that nobody can work them out. Undefined where no hiding is enough, so that the
 * table cannot be published at all.
 */
export function hideSmall(counts: Counts, least = leastPublished): Hidden | undefined {
  const hidden = counts.map((cells) => cells.map((count) => count < least));
  const small = cellsOf(counts).filter((cell) => cellAt(hidden, cell) === true);
  for (const cell of small) {
    while (isTold(counts, hidden, cell, least)) {
      const corners = cheapestRectangle(counts, hidden, cell);
      if (corners === undefined) return undefined;
      for (const [row, column] of corners) hidden[row]?.splice(column, 1, true);
    }
  }
  return hidden;
}

/** Whether what a hidden cell could hold lies within fewer than so many numbers. */
function isTold(counts: Counts, hidden: Hidden, cell: Cell, least: number): boolean {
  const { least: from, most: to } = couldBe(counts, hidden, cell);
  return to - from < least;
}

type Rectangle = { readonly fresh: readonly Cell[]; readonly cost: number; readonly reach: number };

/**
 * The rectangle through a cell that hides the fewest people more; none of its other corners is nobody, since nobody can be no
 * fewer. Of two that hide as many, the one that lets the cell go further.
 */
function cheapestRectangle(counts: Counts, hidden: Hidden, cell: Cell): readonly Cell[] | undefined {
  let best: Rectangle | undefined;
  for (const opposite of cellsOf(counts)) {
    const found = rectangle(counts, hidden, cell, opposite);
    if (found !== undefined && (best === undefined || isCheaper(found, best))) best = found;
  }
  return best?.fresh;
}

/** What a rectangle would hide that is still shown; undefined where it is none, or would hide nothing more. */
function rectangle(
  counts: Counts,
  hidden: Hidden,
  [row, column]: Cell,
  [otherRow, otherColumn]: Cell,
): Rectangle | undefined {
  if (otherRow === row || otherColumn === column) return undefined;
  const corners: readonly Cell[] = [
    [row, otherColumn],
    [otherRow, column],
    [otherRow, otherColumn],
  ];
  const [beside = 0, below = 0, opposite = 0] = corners.map((corner) => cellAt(counts, corner));
  const fresh = corners.filter((corner) => cellAt(hidden, corner) !== true);
  if (beside === 0 || below === 0 || opposite === 0 || fresh.length === 0) return undefined;
  const cost = fresh.reduce((sum, corner) => sum + (cellAt(counts, corner) ?? 0), 0);
  return { fresh, cost, reach: Math.min(beside, below) };
}

function isCheaper(one: Rectangle, other: Rectangle): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.reach > other.reach);
}
