import { type Pence, pence } from '#basics';
import { canonicalJson } from '../canonical.ts';
import { prepare } from '../evaluator/evaluator.ts';
import { asPriced } from '../evaluator/from-money.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { StraightLines } from '../instrument/link.ts';
import { pointsAt, type Question } from '../instrument/question.ts';

/** One thing in which a version differs from the one before it. */
export type RuleChange =
  | { readonly what: 'question-added' | 'question-removed' | 'words'; readonly question: string }
  | { readonly what: 'level-added' | 'level-removed'; readonly question: string; readonly level: number }
  | {
      readonly what: 'points';
      readonly question: string;
      readonly level: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly what: 'share'; readonly share: string; readonly from: number; readonly to: number }
  | { readonly what: 'prices'; readonly from: number; readonly to: number }
  | { readonly what: 'steps' };

/** What a version changed: things one by one, and the year's money at every knot of either table. */
export type Changes = {
  readonly list: readonly RuleChange[];
  /** In tenths or whatever parts the newer one counts in; only where both have straight lines in points. */
  readonly money: readonly { readonly at: number; readonly from: Pence; readonly to: Pence }[];
  readonly parts: number;
};

/** All in which one instrument differs from another that came before it. */
export function changesFrom(before: Instrument, after: Instrument): Changes {
  const tables = [linesOf(before), linesOf(after)] as const;
  return {
    list: [
      ...questionChanges(before, after),
      ...shareChanges(before, after),
      ...priceChanges(before, after),
      ...stepChanges(before, after),
    ],
    ...moneyChanges(before, after, tables),
  };
}

function questionChanges(before: Instrument, after: Instrument): readonly RuleChange[] {
  const [old, now] = [byId(before.questions), byId(after.questions)];
  const removed = before.questions.filter(({ id }) => !now.has(id));
  return [
    ...removed.map(({ id }) => ({ what: 'question-removed' as const, question: id })),
    ...after.questions.flatMap((question): readonly RuleChange[] => {
      const was = old.get(question.id);
      if (was === undefined) return [{ what: 'question-added', question: question.id }];
      return [...pointChanges(was, question), ...wordChanges(was, question)];
    }),
  ];
}

function pointChanges(before: Question, after: Question): readonly RuleChange[] {
  if (before.kind !== 'level' || after.kind !== 'level') return [];
  const question = after.id;
  const gone = before.levels.slice(after.levels.length);
  return [
    ...after.levels.flatMap(({ level }): readonly RuleChange[] => {
      if (before.levels[level] === undefined) return [{ what: 'level-added', question, level }];
      const [from, to] = [pointsAt(before, level), pointsAt(after, level)];
      return from === to ? [] : [{ what: 'points', question, level, from, to }];
    }),
    ...gone.map(({ level }) => ({ what: 'level-removed' as const, question, level })),
  ];
}

function wordChanges(before: Question, after: Question): readonly RuleChange[] {
  return wordsOf(before) === wordsOf(after) ? [] : [{ what: 'words', question: after.id }];
}

/** Everything that is asked and said in a question, without its points. */
function wordsOf(question: Question): string {
  const { title, ask = null, example = null, kind } = question;
  const said =
    'levels' in question
      ? question.levels.map((level) => level.says)
      : 'options' in question
        ? question.options.map(({ id, says }) => ({ id, says }))
        : [];
  return canonicalJson({ title, ask, example, kind, said });
}

function shareChanges(before: Instrument, after: Instrument): readonly RuleChange[] {
  const old = new Map((before.unpaidHelp?.shares ?? []).map((share) => [share.id, share.counts]));
  return (after.unpaidHelp?.shares ?? []).flatMap(({ id, counts }) => {
    const was = old.get(id);
    return was === undefined || was === counts
      ? []
      : [{ what: 'share' as const, share: id, from: was, to: counts }];
  });
}

/** The price level of the place, in ten-thousandths of the table's own. */
function priceChanges(before: Instrument, after: Instrument): readonly RuleChange[] {
  const [from, to] = [before.prices?.index ?? asPriced, after.prices?.index ?? asPriced];
  return from === to ? [] : [{ what: 'prices', from, to }];
}

/** Steps apart from the table, which is told of in money. */
function stepChanges(before: Instrument, after: Instrument): readonly RuleChange[] {
  const written = ({ steps, budget }: Instrument): string =>
    canonicalJson(steps.filter((step) => step.id !== budget?.table));
  return written(before) === written(after) ? [] : [{ what: 'steps' }];
}

function moneyChanges(
  before: Instrument,
  after: Instrument,
  [old, now]: readonly [StraightLines | undefined, StraightLines | undefined],
): Pick<Changes, 'money' | 'parts'> {
  if (old?.at.unit !== 'points' || now?.at.unit !== 'points') return { money: [], parts: 1 };
  const parts = now.at.parts;
  if (old.at.parts !== parts) return { money: [], parts };
  const places = [...new Set([...old.knots, ...now.knots].map((knot) => knot.at))].toSorted((a, b) => a - b);
  const [was, is] = [tableAt(before, places), tableAt(after, places)];
  return {
    parts,
    money: places.map((at, place) => ({ at, from: was[place] ?? pence(0), to: is[place] ?? pence(0) })),
  };
}

/** What the table of an instrument gives at so many parts of points, as the evaluator works it out. */
function tableAt(instrument: Instrument, places: readonly number[]): readonly Pence[] {
  const { budget } = instrument;
  if (budget === undefined) return [];
  const evaluator = prepare(instrument, {
    rows: places.length,
    wanted: [budget.table],
    given: [budget.points],
  });
  evaluator.given.get(budget.points)?.set(places);
  evaluator.run(places.length);
  return Array.from(evaluator.values(budget.table).subarray(0, places.length), pence);
}

/** The straight lines from points to money, where an instrument has some. */
export function linesOf({ steps, budget }: Instrument): StraightLines | undefined {
  const step = steps.find((each) => each.id === budget?.table);
  return step?.op === 'link' && step.link.kind === 'table' ? step.link : undefined;
}

function byId(questions: readonly Question[]): ReadonlyMap<string, Question> {
  return new Map(questions.map((question) => [question.id, question]));
}
