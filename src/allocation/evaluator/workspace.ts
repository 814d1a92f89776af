import type { Instrument } from '../instrument/instrument.ts';
import { knownFrom, madeBy } from '../instrument/known.ts';
import { absent, columnFor, type QuestionColumn } from './columns.ts';
import type { Fractions } from './links.ts';
import type { Category, Sources, Writes } from './rows.ts';

/** The columns of an instrument made ready: what goes in, what comes out of each step, and the rows with a fault. */
export type Workspace = Sources & {
  readonly instrument: Instrument;
  readonly rows: number;
  readonly columns: Map<string, QuestionColumn>;
  readonly given: ReadonlyMap<string, Float64Array>;
  readonly prices: Float64Array;
  readonly faults: Uint16Array;
  /** Where a step writes. */
  readonly writes: (step: string, place: number) => Writes;
  /** The exact money of a link, before it is rounded. */
  readonly fractions: (link: string) => Fractions;
  /** The day that the run is about. */
  day: string | undefined;
};

export function workspaceFor(instrument: Instrument, rows: number, given: readonly string[]): Workspace {
  const columns = new Map<string, QuestionColumn>();
  const numbers = new Map(given.map((name) => [name, new Float64Array(rows).fill(absent)]));
  const fractions = new Map<string, Fractions>();
  const faults = new Uint16Array(rows);
  const names = namesOf(instrument);

  const number = (name: string): Float64Array =>
    kept(numbers, name, () => new Float64Array(rows).fill(absent));
  const answers = (name: string): QuestionColumn => {
    const column = columns.get(name);
    if (column === undefined) throw new RangeError(`expected the question ${name} in ${instrument.id}`);
    return column;
  };
  return {
    instrument,
    rows,
    columns,
    given: new Map(numbers),
    prices: new Float64Array(rows).fill(10_000),
    faults,
    day: undefined,
    number,
    answers,
    points: (name) => {
      const question = instrument.questions.find((each) => each.id === name);
      return question?.kind === 'applies' ? question.options.map((option) => option.points ?? 0) : [];
    },
    category: (name): Category => {
      const column = columns.get(name);
      const picks = column === undefined ? number(name) : picked(column);
      return { picks, names: names.get(name) ?? [] };
    },
    fractions: (link) =>
      kept(fractions, link, () => ({ top: new Float64Array(rows), bottom: new Float64Array(rows).fill(1) })),
    writes: (step, place) => ({
      values: number(step),
      fault: (row) => {
        if (faults[row] === 0) faults[row] = place + 1;
      },
    }),
  };
}

/** The column of a question, made when it is first needed. */
export function columnIn({ columns, instrument, rows }: Workspace, id: string): QuestionColumn {
  const question = instrument.questions.find((each) => each.id === id);
  if (question === undefined) throw new RangeError(`expected the question ${id} in ${instrument.id}`);
  return kept(columns, id, () => columnFor(question, rows, instrument.unpaidHelp?.of ?? 1));
}

function picked(column: QuestionColumn): ArrayLike<number> {
  if (column.kind === 'choice') return column.pick;
  if (column.kind === 'yes-no') return column.yes;
  throw new TypeError(`expected one of several answers, got ${column.kind}`);
}

function namesOf({ questions, steps }: Instrument): ReadonlyMap<string, readonly string[]> {
  const known = knownFrom(questions);
  for (const step of steps) known.set(step.id, madeBy(step, known));
  return new Map([...known].map(([name, { names = [] }]) => [name, names]));
}

function kept<Thing>(things: Map<string, Thing>, name: string, make: () => Thing): Thing {
  const found = things.get(name);
  if (found !== undefined) return found;
  const made = make();
  things.set(name, made);
  return made;
}
