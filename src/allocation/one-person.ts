import { type Evaluator, prepare } from './evaluator/evaluator.ts';
import type { Points } from './points.ts';
import type { StartingInstrument } from './starting-instrument.ts';

/**
 * An instrument made ready for one person at a time: what every answer is worth, and room for one person's sums and for every
 * change that is tried. It is written over for the next person; nothing in it is made anew.
 */
export type OnePerson = {
  readonly instrument: StartingInstrument;
  readonly areas: readonly ReadyArea[];
  /** The parts of an answer that still count: those of each share of unpaid help, and last the whole. */
  readonly counts: readonly number[];
  /** Where a share stands among those parts. */
  readonly shareAt: ReadonlyMap<string, number>;
  /** Points that everybody has, whatever the answers are. */
  readonly plus: number;
  readonly answered: Answered;
  readonly tried: Tried;
  /** From points to money, by the one evaluator: a row for each sum, and one for each change. */
  readonly money: Evaluator;
  /** Answers to points, where an answer's points depend on another's; undefined where they are simply added up. */
  readonly rows: Evaluator | undefined;
  readonly points: Float64Array;
  readonly worked: Readonly<Record<'table' | 'annual' | 'weekly', Float64Array>>;
  /** Room for what each area weighs in a sum, with what everybody has before them. */
  readonly weights: number[];
};

/** What each answer of an area is worth, by its level and then by the parts that count. */
export type ReadyArea = {
  readonly id: string;
  readonly levels: number;
  readonly worth: readonly number[];
  readonly points: readonly Points[];
};

/** What somebody answered, a place for each area: the level, the share of unpaid help among the parts, whether it was agreed. */
type Answered = {
  readonly level: Uint16Array;
  readonly share: Uint16Array;
  readonly agreed: Uint8Array;
};

/** What is different in each change that is tried: the area, and its level and share there. */
type Tried = {
  readonly places: Uint16Array;
  readonly levels: Uint16Array;
  readonly shares: Uint16Array;
};

/** The sums that are worked out before any change: as agreed, as if nobody helped, as if all who help had agreed. */
export const sums = 3;

const made = new WeakMap<StartingInstrument, OnePerson>();

/** The instrument ready for one person; made once, because making it costs more than a hundred sums. */
export function readyForOne(instrument: StartingInstrument): OnePerson {
  const ready = made.get(instrument) ?? makeReady(instrument);
  made.set(instrument, ready);
  return ready;
}

function makeReady(instrument: StartingInstrument): OnePerson {
  const { areas, unpaidHelp, budget, published } = instrument;
  const counts = [...unpaidHelp.shares.map((share) => share.counts), unpaidHelp.of];
  const terms = termsOf(instrument);
  const changes = areas.reduce((sum, { options }) => sum + options.length + counts.length, 0);
  const rows = sums + changes;
  const money = prepare(published.instrument, {
    rows,
    given: [budget.points],
    wanted: [budget.table, budget.annual, budget.weekly],
  });
  return {
    instrument,
    areas: areas.map((area) =>
      readyArea(area, { counts, times: terms?.get(area.id) ?? 1, of: unpaidHelp.of }),
    ),
    counts,
    shareAt: new Map(unpaidHelp.shares.map((share, place) => [share.id, place])),
    plus: plusOf(instrument),
    answered: {
      level: new Uint16Array(areas.length),
      share: new Uint16Array(areas.length),
      agreed: new Uint8Array(areas.length),
    },
    tried: {
      places: new Uint16Array(changes),
      levels: new Uint16Array(changes),
      shares: new Uint16Array(changes),
    },
    money,
    rows: terms === undefined ? prepare(published.instrument, { rows, wanted: [budget.points] }) : undefined,
    points: money.values(budget.points),
    worked: {
      table: money.values(budget.table),
      annual: money.values(budget.annual),
      weekly: money.values(budget.weekly),
    },
    weights: [0, ...areas.map(() => 0)],
  };
}

/**
 * How many times each area counts, where points are the answers' own, added up; undefined where some other step stands between
 * answers and points, so that what one answer adds depends on the others.
 */
function termsOf({ areas, budget, published }: StartingInstrument): ReadonlyMap<string, number> | undefined {
  const sum = published.instrument.steps.find((step) => step.id === budget.points);
  if (sum?.op !== 'sum') return undefined;
  const asked = new Set(areas.map(({ id }) => id));
  if (!sum.of.every((term) => asked.has(term.of))) return undefined;
  const times = new Map(areas.map(({ id }) => [id, 0]));
  for (const term of sum.of) times.set(term.of, (times.get(term.of) ?? 0) + (term.times ?? 1));
  return times;
}

function plusOf({ budget, published }: StartingInstrument): number {
  const sum = published.instrument.steps.find((step) => step.id === budget.points);
  return sum?.op === 'sum' ? (sum.plus ?? 0) : 0;
}

function readyArea(
  { id, options }: StartingInstrument['areas'][number],
  { counts, times, of }: { readonly counts: readonly number[]; readonly times: number; readonly of: number },
): ReadyArea {
  const worth = options.flatMap((option) => counts.map((parts) => option.points * parts * times));
  return { id, levels: options.length, worth, points: worth.map((parts) => ({ parts, of })) };
}

/** What an area's answer with this level and this part of it is worth in the sum. */
export function worthOf({ areas, counts }: OnePerson, place: number, level: number, part: number): number {
  return areas[place]?.worth[level * counts.length + part] ?? 0;
}

/** The level that was answered in an area. */
export function levelOf({ answered }: OnePerson, place: number): number {
  return answered.level[place] ?? 0;
}

/** Where the part of an answer that counts stands among all parts; which one that is depends on whose help is counted. */
export type PartThatCounts = (ready: OnePerson, place: number) => number;

/** The part of its helper's share, where they agreed to go on; else the whole. */
export const asAgreed: PartThatCounts = ({ answered, counts }, place) =>
  answered.agreed[place] === 1 ? (answered.share[place] ?? 0) : counts.length - 1;

/** The whole of every answer. */
export const asIfNobodyHelped: PartThatCounts = ({ counts }) => counts.length - 1;

/** The part of every helper's share, agreed or not. */
export const asIfAllAgreed: PartThatCounts = ({ answered }, place) => answered.share[place] ?? 0;
