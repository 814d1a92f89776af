import type { Evidence, Instrument } from './instrument/instrument.ts';
import type { StraightLines } from './instrument/link.ts';
import { type HelpShares, type LevelQuestion, pointsAt } from './instrument/question.ts';
import type { Published } from './instrument/read-instrument.ts';
import type { Words } from './instrument/words.ts';

/** One answer a person can choose, with the points it is worth in whole. */
export type Option = { readonly points: number; readonly says: Words };

/** One area of life: what is asked, an example, and the answers from no help to most. */
export type Area = {
  readonly id: string;
  readonly picture?: string | undefined;
  readonly title: Words;
  readonly ask: Words;
  readonly example: Words;
  readonly outcomes: readonly string[];
  readonly options: readonly Option[];
};

/**
 * An instrument that people answer for a starting figure: areas of life with levels, unpaid help, and a table of straight lines
 * from points to a year's money. It is the same instrument, seen as its pages need it.
 */
export type StartingInstrument = Pick<
  Instrument,
  'id' | 'version' | 'title' | 'stage' | 'from' | 'status' | 'basis' | 'madeBy' | 'neverAsked' | 'prices'
> & {
  readonly published: Published;
  readonly evidence: Evidence;
  readonly areas: readonly Area[];
  readonly unpaidHelp: HelpShares;
  readonly table: StraightLines;
  readonly weekly: { readonly times: number; readonly over: number };
  readonly budget: NonNullable<Instrument['budget']>;
};

/** An instrument as one that people answer; undefined where it asks something else, or its money comes another way. */
export function startingInstrument(published: Published): StartingInstrument | undefined {
  const { instrument } = published;
  const { questions, unpaidHelp, budget, steps } = instrument;
  const levels = questions.filter((question) => question.kind === 'level');
  const link = steps.find((step) => step.id === budget?.table);
  const week = steps.find((step) => step.id === budget?.weekly);
  if (levels.length < questions.length || unpaidHelp === undefined || budget === undefined) return undefined;
  if (link?.op !== 'link' || link.link.kind !== 'table' || week?.op !== 'fraction') return undefined;
  const { times, over } = week;
  if (typeof times !== 'number' || typeof over !== 'number') return undefined;
  return {
    ...instrument,
    published,
    areas: levels.map(asArea),
    unpaidHelp,
    table: link.link,
    weekly: { times, over },
    budget,
  };
}

function asArea(question: LevelQuestion): Area {
  const { id, picture, title, ask = title, example = title, outcomes = [], levels } = question;
  return {
    id,
    ...(picture !== undefined && { picture }),
    title,
    ask,
    example,
    outcomes,
    options: levels.map(({ level, says }) => ({ points: pointsAt(question, level), says })),
  };
}
