import type { QuestionColumn } from './evaluator/columns.ts';
import {
  asAgreed,
  asIfAllAgreed,
  asIfNobodyHelped,
  levelOf,
  type OnePerson,
  type PartThatCounts,
  sums,
  worthOf,
} from './one-person.ts';

/**
 * Notes every single answer that could be different, and every share of unpaid help that is taken off and could be another; a
 * hundred of them or so. Gives how many there are.
 */
export function tryDifferences(ready: OnePerson): number {
  const { areas, counts, tried } = ready;
  const whole = counts.length - 1;
  let count = 0;
  for (let place = 0; place < areas.length; place += 1) {
    const [is, part] = [levelOf(ready, place), asAgreed(ready, place)];
    const levels = areas[place]?.levels ?? 0;
    for (let level = 0; level < levels; level += 1) {
      if (level === is) continue;
      tried.places[count] = place;
      tried.levels[count] = level;
      tried.shares[count] = part;
      count += 1;
    }
    if (counts[part] === counts[whole]) continue;
    for (let share = 0; share < whole; share += 1) {
      if (share === part) continue;
      tried.places[count] = place;
      tried.levels[count] = is;
      tried.shares[count] = share;
      count += 1;
    }
  }
  return count;
}

/** Writes the points of the three sums, and after them of so many changes. */
export function writePoints(ready: OnePerson, count: number): void {
  if (ready.rows === undefined) addUp(ready, count);
  else runRows(ready, count);
}

/** Points that are added up: a change adds what its answer is worth more than the one that is given. */
function addUp(ready: OnePerson, count: number): void {
  const { tried, points } = ready;
  points[0] = pointsIn(ready, asAgreed);
  points[1] = pointsIn(ready, asIfNobodyHelped);
  points[2] = pointsIn(ready, asIfAllAgreed);
  const now = points[0];
  for (let change = 0; change < count; change += 1) {
    const place = tried.places[change] ?? 0;
    const then = worthOf(ready, place, tried.levels[change] ?? 0, tried.shares[change] ?? 0);
    points[sums + change] = now + then - worthOf(ready, place, levelOf(ready, place), asAgreed(ready, place));
  }
}

function pointsIn(ready: OnePerson, counting: PartThatCounts): number {
  let points = ready.plus;
  for (let place = 0; place < ready.areas.length; place += 1) {
    points += worthOf(ready, place, levelOf(ready, place), counting(ready, place));
  }
  return points;
}

/** Points of which one answer's depend on another's: a row for each sum and each change, all really worked out. */
function runRows(ready: OnePerson, count: number): void {
  const { rows, areas, points, instrument } = ready;
  if (rows === undefined) return;
  for (const [place, { id }] of areas.entries()) {
    const column = rows.columns.get(id);
    if (column?.kind === 'level') fillRows(ready, place, column, count);
  }
  rows.run(sums + count);
  points.set(rows.values(instrument.budget.points).subarray(0, sums + count));
}

function fillRows(
  ready: OnePerson,
  place: number,
  { level, counts: parts }: Pick<Extract<QuestionColumn, { kind: 'level' }>, 'level' | 'counts'>,
  count: number,
): void {
  const { answered, counts, tried } = ready;
  const partsAt = (part: number | undefined): number => counts[part ?? 0] ?? 0;
  level.fill(levelOf(ready, place));
  parts.fill(partsAt(asAgreed(ready, place)));
  parts.set([partsAt(counts.length - 1), partsAt(answered.share[place])], 1);
  for (let change = 0; change < count; change += 1) {
    if (tried.places[change] !== place) continue;
    level[sums + change] = tried.levels[change] ?? 0;
    parts[sums + change] = partsAt(tried.shares[change]);
  }
}
