import { type Pence, pence, subtract } from '#basics';
import type { Answered, LevelAnswer } from './answers.ts';
import type { Evaluator } from './evaluator/evaluator.ts';
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

/** Every single answer that could be different, and every share of unpaid help that is taken off and could be another. */
export function differences(
  { unpaidHelp }: StartingInstrument,
  answered: readonly Answered[],
): readonly Different[] {
  return answered.flatMap(({ question, answer }) => {
    if (question.kind !== 'level' || !('level' in answer)) return [];
    const area = question.id;
    const levels = question.levels
      .filter(({ level }) => level !== answer.level)
      .map(({ level }) => ({ what: 'level' as const, area, from: answer.level, to: level }));
    return [...levels, ...sharesFor(unpaidHelp, area, answer)];
  });
}

/** The answers with one thing different. */
export function withDifference(answered: readonly Answered[], different: Different): readonly Answered[] {
  return answered.map(({ question, answer }) => {
    if (question.id !== different.area || !('level' in answer)) return { question, answer };
    if (different.what === 'level') return { question, answer: { ...answer, level: different.to } };
    return { question, answer: { ...answer, help: { share: different.to, agreed: true } } };
  });
}

/**
 * The three smallest changes up and the three smallest down, of rows that were each really worked out with one thing
 * different, the first of them at `from`. What would change nothing is not shown. Ties keep the areas' order.
 */
export function nearestChanges(
  { budget }: StartingInstrument,
  evaluator: Evaluator,
  tried: readonly Different[],
  from: number,
): NearestChanges {
  const [annuals, weeklies] = [evaluator.values(budget.annual), evaluator.values(budget.weekly)];
  const [annual, weekly] = [annuals[0] ?? 0, weeklies[0] ?? 0];
  const all = tried.map((different, place): Change => {
    const then = pence(weeklies[from + place] ?? 0);
    return {
      ...different,
      annual: pence(annuals[from + place] ?? 0),
      weekly: then,
      weeklyMore: subtract(then, pence(weekly)),
    };
  });
  const nearest = (changes: readonly Change[]): readonly Change[] =>
    changes.toSorted((a, b) => Math.abs(a.annual - annual) - Math.abs(b.annual - annual)).slice(0, shown);
  return {
    up: nearest(all.filter((each) => each.annual > annual)),
    down: nearest(all.filter((each) => each.annual < annual)),
  };
}

function sharesFor(
  { of, shares }: StartingInstrument['unpaidHelp'],
  area: string,
  { help }: LevelAnswer,
): readonly Different[] {
  const given = shares.find((share) => share.id === help?.share);
  if (help === undefined || !help.agreed || given?.counts === of) return [];
  return shares
    .filter((share) => share.id !== help.share)
    .map((share) => ({ what: 'share' as const, area, from: help.share, to: share.id }));
}
