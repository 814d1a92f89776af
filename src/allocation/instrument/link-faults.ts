import type { Fault } from './fault.ts';
import type { Link, StraightLines } from './link.ts';
import { falling } from './lists.ts';

/** A table that falls, stands still, leaves a gap, does not say what comes beyond it, or takes another number for the most. */
export function linkFaults(link: Link, most: number | undefined): readonly Fault[] {
  switch (link.kind) {
    case 'identity':
    case 'square':
      return [];
    case 'table':
      return [...straightLineFaults(link), ...percentFaults(link, most)];
    case 'stepTable':
      return rowFaults(link.rows);
  }
}

function straightLineFaults({ knots, at, beyond }: StraightLines): readonly Fault[] {
  return [
    ...(knots.length <= knots_max
      ? []
      : [{ path: ['knots', knots_max], says: `a table has ${String(knots_max)} knots at most` }]),
    ...(knots[0]?.at === 0 ? [] : [{ path: ['knots', 0, 'at'], says: 'the table must start at 0' }]),
    ...falling(
      knots.map((knot) => knot.at),
      { at: (place) => ['knots', place, 'at'], says: 'the table’s knots must rise', mustRise: true },
    ),
    ...falling(
      knots.map((knot) => knot.pence),
      { at: (place) => ['knots', place, 'pence'], says: 'the table pays less for more points' },
    ),
    ...(at.unit === 'points' && beyond === 'nothing-beyond'
      ? [{ path: ['beyond'], says: 'a table in points must go on beyond its last knot' }]
      : []),
  ];
}

/** Eleven knots fit on a postcard; with more, a table is a hundred small cliffs that nobody reads. */
const knots_max = 11;

function percentFaults({ knots, at }: StraightLines, most: number | undefined): readonly Fault[] {
  if (at.unit !== 'percent') return [];
  return [
    ...(knots.at(-1)?.at === 100
      ? []
      : [{ path: ['knots', knots.length - 1, 'at'], says: 'the table must end at 100 percent' }]),
    ...(at.most === most
      ? []
      : [{ path: ['at', 'most'], says: `the most is ${String(most)} points, not ${String(at.most)}` }]),
  ];
}

function rowFaults(rows: Extract<Link, { kind: 'stepTable' }>['rows']): readonly Fault[] {
  return [
    ...rows.flatMap((row, place) => {
      const before = rows[place - 1];
      if (row.to < row.from) return [{ path: ['rows', place, 'to'], says: 'the row ends before it begins' }];
      if (before === undefined || row.from === before.to + 1) return [];
      const says = row.from <= before.to ? 'two rows cover one number' : 'there is a gap before this row';
      return [{ path: ['rows', place, 'from'], says }];
    }),
    ...falling(
      rows.map((row) => row.pence ?? 0),
      { at: (place) => ['rows', place, 'pence'], says: 'the table pays less for more points' },
    ),
  ];
}
