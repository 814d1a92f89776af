import type { Instrument } from '../instrument/instrument.ts';
import type { StraightLines } from '../instrument/link.ts';
import type { FittedTable } from './fit-table.ts';

/** An instrument with other steps and another table, not sealed: what a calibration proposes, for people to decide on. */
export function draftInstrument(
  instrument: Instrument,
  steps: readonly (readonly number[])[],
  table: FittedTable,
): Instrument {
  const { hash: _hash, ...rest } = instrument;
  const parts = instrument.unpaidHelp?.of ?? 1;
  const link: StraightLines = {
    kind: 'table',
    at: { unit: 'points', parts },
    beyond: 'last-slope-goes-on',
    knots: table.at.map((at, place) => ({ at, pence: table.pence[place] ?? 0 })),
  };
  return {
    ...rest,
    questions: rest.questions.map((question, place) =>
      question.kind === 'level'
        ? {
            ...question,
            levels: question.levels.map((level, at) => ({
              ...level,
              step: at === 0 ? 0 : (steps[place]?.[at - 1] ?? 0),
            })),
          }
        : question,
    ),
    steps: rest.steps.map((step) =>
      step.id === rest.budget?.table && step.op === 'link' ? { ...step, link } : step,
    ),
  };
}
