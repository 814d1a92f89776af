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

/** One thing that is tried in a row: another level, or another share of help, of the answer at a place. */
export type Tried = { readonly place: number; readonly level?: number; readonly share?: number };

/**
 * Puts every single answer that could be different into a row of its own, and every share of unpaid help that is taken off and
 * could be another; the rows from `from` on hold the answers of the first otherwise. Written as numbers straight into the
 * columns: there are a hundred for each person, and making answers of them took most of the time of a working-out.
 */
export function tryDifferences(
  { unpaidHelp }: StartingInstrument,
  evaluator: Evaluator,
  answered: readonly Answered[],
  from: number,
): readonly Tried[] {
  repeatFirstRow(evaluator, from, evaluator.rows - from);
  const tried: Tried[] = [];
  answered.forEach(({ question, answer }, place) => {
    const column = evaluator.columns.get(question.id);
    if (question.kind !== 'level' || !('level' in answer) || column?.kind !== 'level') return;
    for (const { level } of question.levels) {
      if (level === answer.level) continue;
      column.level[from + tried.length] = level;
      tried.push({ place, level });
    }
    if (!isTakenOff(unpaidHelp, answer)) return;
    unpaidHelp.shares.forEach(({ id, counts }, share) => {
      if (id === answer.help?.share) return;
      column.counts[from + tried.length] = counts;
      tried.push({ place, share });
    });
  });
  return tried;
}

/**
 * The three smallest changes up and the three smallest down, of rows that were each really worked out with one thing
 * different, the first of them at `from`. What would change nothing is not shown. Ties keep the areas' order.
 */
export function nearestChanges(
  instrument: StartingInstrument,
  evaluator: Evaluator,
  answered: readonly Answered[],
  { tried, from }: { readonly tried: readonly Tried[]; readonly from: number },
): NearestChanges {
  const { annual, weekly } = instrument.budget;
  const [annuals, weeklies] = [evaluator.values(annual), evaluator.values(weekly)];
  const nearest = (sign: 1 | -1): readonly Change[] =>
    nearestPlaces(annuals, { sign, from, count: tried.length }).flatMap((place) => {
      const different = differenceOf(instrument, answered, tried[place] ?? { place: -1 });
      if (different === undefined) return [];
      const then = pence(weeklies[from + place] ?? 0);
      return [
        {
          ...different,
          annual: pence(annuals[from + place] ?? 0),
          weekly: then,
          weeklyMore: subtract(then, pence(weeklies[0] ?? 0)),
        },
      ];
    });
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

function differenceOf(
  { unpaidHelp }: StartingInstrument,
  answered: readonly Answered[],
  { place, level, share = -1 }: Tried,
): Different | undefined {
  const { question, answer } = answered[place] ?? {};
  if (question === undefined || answer === undefined || !('level' in answer)) return undefined;
  const area = question.id;
  if (level !== undefined) return { what: 'level', area, from: answer.level, to: level };
  const to = unpaidHelp.shares[share]?.id;
  if (to === undefined || answer.help === undefined) return undefined;
  return { what: 'share', area, from: answer.help.share, to };
}

function isTakenOff({ of, shares }: StartingInstrument['unpaidHelp'], { help }: LevelAnswer): boolean {
  if (help === undefined || !help.agreed) return false;
  return shares.find((share) => share.id === help.share)?.counts !== of;
}
