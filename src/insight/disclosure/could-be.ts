import { type Cell, cellAt, type Counts, type Hidden } from './counts.ts';

/** The least and the most that a hidden cell could hold, as anybody can work out from what is shown beside it. */
export type CouldBe = { readonly least: number; readonly most: number };

/**
 * What somebody who knows all sums and all other cells can tell about a hidden one, and that nothing is below nought. To hold
 * one more, another hidden cell of its column holds one fewer, one of that row one more, and so on until the way comes back to
 * its row: a flow between the rows and columns that hidden cells join. The largest flow is therefore exactly how far it can go.
 */
export function couldBe(counts: Counts, hidden: Hidden, cell: Cell): CouldBe {
  const value = cellAt(counts, cell) ?? 0;
  if (cellAt(hidden, cell) !== true) return { least: value, most: value };
  const [row, column] = cell;
  const rows = counts.length;
  const up = largestFlow(joinsOf(counts, hidden, cell), rows + column, row);
  const down = largestFlow(joinsOf(counts, hidden, cell), row, rows + column);
  return { least: value - Math.min(value, down), most: value + up };
}

/** How much can still pass from each row or column to each other: rows first, then columns. */
type Joins = readonly Map<number, number>[];

function joinsOf(counts: Counts, hidden: Hidden, [apartRow, apartColumn]: Cell): Joins {
  const rows = counts.length;
  const joins = Array.from({ length: rows + (counts[0]?.length ?? 0) }, () => new Map<number, number>());
  hidden.forEach((cells, row) => {
    cells.forEach((isHidden, column) => {
      if (!isHidden || (row === apartRow && column === apartColumn)) return;
      // A cell can hold as many fewer as it holds, and any number more.
      joins[rows + column]?.set(row, counts[row]?.[column] ?? 0);
      joins[row]?.set(rows + column, Infinity);
    });
  });
  return joins;
}

/** The most that can pass from one place to another (Edmonds and Karp: always along the shortest way). */
function largestFlow(joins: Joins, from: number, to: number): number {
  let flow = 0;
  for (;;) {
    const before = shortestWay(joins, from, to);
    if (before === undefined) return flow;
    const way = wayTo(before, from, to);
    const passes = Math.min(...way.map(([start, end]) => joins[start]?.get(end) ?? 0));
    if (passes === Infinity) return Infinity;
    flow += passes;
    for (const [start, end] of way) {
      joins[start]?.set(end, (joins[start].get(end) ?? 0) - passes);
      joins[end]?.set(start, (joins[end].get(start) ?? 0) + passes);
    }
  }
}

/** From where each place was first reached; undefined where the end cannot be. */
function shortestWay(joins: Joins, from: number, to: number): ReadonlyMap<number, number> | undefined {
  const before = new Map([[from, from]]);
  const queue = [from];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const [place, room] of joins[next] ?? []) {
      if (room <= 0 || before.has(place)) continue;
      before.set(place, next);
      if (place === to) return before;
      queue.push(place);
    }
  }
  return undefined;
}

function wayTo(
  before: ReadonlyMap<number, number>,
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const way: (readonly [number, number])[] = [];
  for (let place = to; place !== from;) {
    const start = before.get(place) ?? from;
    way.push([start, place]);
    place = start;
  }
  return way;
}
