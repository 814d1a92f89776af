import { type Pence, pence, subtract } from '#basics';
import type { Answered, LevelAnswer } from './answers.ts';
import type { Evaluator } from './evaluator/evaluator.ts';
import { repeatFirstRow } from './evaluator/put-answers.ts';
import type { StartingInstrument } from './starting-instrument.ts';

/** One answer, or one helper's share, that could be different. */
export type Different =
  | { readonly what: 'level'; readonly area: string; readonly from: number; readonly to: number }
  | { readonly what: 'share'; readonly area: string; readonly from: string; readonly to: string };

/** What the figure would be if one answer were different and everything else stayed. */
export type Change = Different & {
  readonly annual: Pence;
  readonly weekly: Pence;
  /** Pence a week more; below nought when it would be less. */
  readonly weeklyMore: Pence;
};
export type NearestChanges = { readonly up: readonly Change[]; readonly down: readonly Change[] };

const shown = 3;

/**
 * What is tried in each row: the place of an answer, with another level of it or another share of its help, and −1 for what stays.
 * Numbers that are written over for the next person: there are a hundred rows for each, and making objects of them took a third
 * of a working-out.
 */
export type Tried = {
  readonly places: Int16Array;
  readonly levels: Int16Array;
  readonly shares: Int16Array;
};

/** Room for so many rows. */
export function roomToTry(rows: number): Tried {
  const room = (): Int16Array => new Int16Array(rows);
  return { places: room(), levels: room(), shares: room() };
}

/**
 * Puts every single answer that could be different into a row of its own, and every share of unpaid help that is taken off and
 * could be another; the rows from `from` on hold the answers of the first otherwise. Written as numbers straight into the columns.
 * Gives how many there are.
 */
export function tryDifferences(
  { unpaidHelp }: StartingInstrument,
  evaluator: Evaluator,
  answered: readonly Answered[],
  { tried, from }: { readonly tried: Tried; readonly from: number },
): number {
  repeatFirstRow(evaluator, from, evaluator.rows - from);
  let count = 0;
  const put = (place: number, level: number, share: number): void => {
    tried.places[count] = place;
    tried.levels[count] = level;
    tried.shares[count] = share;
    count += 1;
  };
  for (const [place, { question, answer }] of answered.entries()) {
    const column = evaluator.columns.get(question.id);
    if (question.kind !== 'level' || !('level' in answer) || column?.kind !== 'level') continue;
    for (let level = 0; level < question.levels.length; level += 1) {
      if (level === answer.level) continue;
      column.level[from + count] = level;
      put(place, level, -1);
    }
    if (!isTakenOff(unpaidHelp, answer)) continue;
    for (const [share, { id, counts }] of unpaidHelp.shares.entries()) {
      if (id === answer.help?.share) continue;
      column.counts[from + count] = counts;
      put(place, -1, share);
    }
  }
  return count;
}

/**
 * The three smallest changes up and the three smallest down, of rows that were each really worked out with one thing
 * different, the first of them at `from`. What would change nothing is not shown. Ties keep the areas' order.
 */
export function nearestChanges(
  instrument: StartingInstrument,
  evaluator: Evaluator,
  answered: readonly Answered[],
  { tried, from, count }: { readonly tried: Tried; readonly from: number; readonly count: number },
): NearestChanges {
  const { annual, weekly } = instrument.budget;
  const [annuals, weeklies] = [evaluator.values(annual), evaluator.values(weekly)];
  const nearest = (sign: 1 | -1): readonly Change[] => {
    const all: Change[] = [];
    for (const row of nearestPlaces(annuals, { sign, from, count })) {
      const to = { annual: pence(annuals[from + row] ?? 0), weekly: pence(weeklies[from + row] ?? 0) };
      const change = changeAt(instrument, answered, { tried, row, to, now: pence(weeklies[0] ?? 0) });
      if (change !== undefined) all.push(change);
    }
    return all;
  };
  return { up: nearest(1), down: nearest(-1) };
}

/** The places, among so many rows, of the few sums nearest to the first row's on one side of it, the nearest first. */
function nearestPlaces(
  annuals: Float64Array,
  { sign, from, count }: { readonly sign: 1 | -1; readonly from: number; readonly count: number },
): readonly number[] {
  const annual = annuals[0] ?? 0;
  const apart = (place: number): number => sign * ((annuals[from + place] ?? 0) - annual);
  const best: number[] = [];
  for (let place = 0; place < count; place += 1) {
    const more = apart(place);
    if (more <= 0) continue;
    let at = best.length;
    while (at > 0 && more < apart(best[at - 1] ?? 0)) at -= 1;
    if (at >= shown) continue;
    best.splice(at, 0, place);
    if (best.length > shown) best.pop();
  }
  return best;
}

type Row = {
  readonly tried: Tried;
  readonly row: number;
  readonly to: { readonly annual: Pence; readonly weekly: Pence };
  readonly now: Pence;
};

// Written out for both kinds: putting objects together from others took a sixth of a working-out.
function changeAt(
  { unpaidHelp }: StartingInstrument,
  answered: readonly Answered[],
  { tried, row, to: { annual, weekly }, now }: Row,
): Change | undefined {
  const { question, answer } = answered[tried.places[row] ?? -1] ?? {};
  if (question === undefined || answer === undefined || !('level' in answer)) return undefined;
  const area = question.id;
  const weeklyMore = subtract(weekly, now);
  const level = tried.levels[row] ?? -1;
  if (level >= 0) return { what: 'level', area, from: answer.level, to: level, annual, weekly, weeklyMore };
  const share = unpaidHelp.shares[tried.shares[row] ?? -1]?.id;
  if (share === undefined || answer.help === undefined) return undefined;
  return { what: 'share', area, from: answer.help.share, to: share, annual, weekly, weeklyMore };
}

function isTakenOff({ of, shares }: StartingInstrument['unpaidHelp'], { help }: LevelAnswer): boolean {
  if (help === undefined || !help.agreed) return false;
  return shares.find((share) => share.id === help.share)?.counts !== of;
}
