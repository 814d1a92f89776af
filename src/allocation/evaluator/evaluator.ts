import type { Instrument } from '../instrument/instrument.ts';
import { neededFor } from '../instrument/result-faults.ts';
import { isMoneyStep, type Step } from '../instrument/step.ts';
import type { QuestionColumn } from './columns.ts';
import { moneyRun } from './from-money.ts';
import { questionRun, type Run } from './from-questions.ts';
import { numberRun } from './from-steps.ts';
import { columnIn, type Workspace, workspaceFor } from './workspace.ts';

/**
 * An instrument made ready for so many people at a time. Fill the columns of the first rows, run, read the numbers; they hold
 * until the next run. Nothing is made anew between runs, so a block of a thousand costs a thousand times very little.
 */
export type Evaluator = {
  readonly instrument: Instrument;
  readonly rows: number;
  /** The questions that what is wanted rests on, with a column to fill each. */
  readonly columns: ReadonlyMap<string, QuestionColumn>;
  /** Columns for steps that somebody had already worked out. */
  readonly given: ReadonlyMap<string, Float64Array>;
  /** The price level of each row's place, in ten-thousandths. */
  readonly prices: Float64Array;
  /** Works the first rows out as of a day; without one, dated amounts are the newest. */
  readonly run: (count: number, day?: string) => void;
  /** What a question or step came to. */
  readonly values: (name: string) => Float64Array;
  /** The names that a class step's numbers stand for. */
  readonly names: (name: string) => readonly string[];
  /** For each row nought, or one more than the place of the first step for which nothing was published. */
  readonly faults: Uint16Array;
};

export type Preparing = {
  readonly rows?: number;
  readonly wanted?: readonly string[];
  readonly given?: readonly string[];
};

/** Makes an instrument ready. Only what is wanted is worked out: every result and the budget, unless less is asked for. */
export function prepare(
  instrument: Instrument,
  { rows = 1, wanted = everythingIn(instrument), given = [] }: Preparing = {},
): Evaluator {
  const space = workspaceFor(instrument, rows, given);
  const needed = neededFor(instrument.steps, wanted, new Set(given));
  const asked = instrument.questions.filter((question) => needed.has(question.id));
  const runs = asked.flatMap((question) => {
    const column = columnIn(space, question.id);
    const help = instrument.unpaidHelp !== undefined;
    return questionRun(question, column, space.number(question.id), help) ?? [];
  });
  const steps = instrument.steps.flatMap((step, place) =>
    needed.has(step.id) && !space.given.has(step.id) ? stepRun(step, place, space) : [],
  );
  return {
    instrument,
    rows,
    columns: space.columns,
    given: space.given,
    prices: space.prices,
    faults: space.faults,
    values: space.number,
    names: (name) => space.category(name).names,
    run: (count, day) => {
      space.day = day;
      space.faults.fill(0, 0, count);
      for (const run of runs) run(count);
      for (const run of steps) run(count);
    },
  };
}

/** What every result and the budget rest on. */
export function everythingIn({ results, budget }: Instrument): readonly string[] {
  return [...Object.values(results).map((result) => result.of), ...Object.values(budget ?? {})];
}

function stepRun(step: Step, place: number, space: Workspace): Run {
  return isMoneyStep(step)
    ? moneyRun(step, place, space)
    : numberRun(step, space, space.writes(step.id, place));
}
