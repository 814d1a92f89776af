import { isDone, type Outcome, type Pence, refused, subtract } from '#basics';
import type { Answers, LevelAnswer } from './answers.ts';
import { canonicalJson } from './canonical.ts';
import type { StartingInstrument } from './starting-instrument.ts';
import { type AllocationInput, type WorkingOut, workOut } from './working-out.ts';

/** A figure's rule and what went into it. */
export type Figured = { readonly instrument: StartingInstrument; readonly input: AllocationInput };

/** An answer that is another than before; undefined where the area was not asked. */
export type AnswerChange = {
  readonly area: string;
  readonly from: LevelAnswer | undefined;
  readonly to: LevelAnswer | undefined;
};

/**
 * Why one figure is another than an earlier one, in pence a year: what other answers make under the old rule, what the new rule makes
 * with the new answers, and what other prices make on top. The three add up to the whole difference.
 */
export type Explained = {
  readonly answers: { readonly changed: readonly AnswerChange[]; readonly annual: Pence };
  readonly rules: { readonly changed: boolean; readonly annual: Pence };
  readonly prices: { readonly changed: boolean; readonly annual: Pence };
  readonly annual: Pence;
};
export type NotApart = { readonly because: 'asked-other-things' };

/** Tells changed answers, changed rules and changed prices apart; refused where the old rule does not offer the new answers. */
export function explain(before: Figured, after: Figured): Outcome<Explained, NotApart> {
  const { answers } = after.input;
  const figures = [
    annualOf(before.instrument, before.input),
    annualOf(before.instrument, { ...before.input, answers }),
    annualOf(after.instrument, { ...before.input, answers }),
    annualOf(after.instrument, after.input),
  ] as const;
  const [was, answered, ruled, is] = figures;
  if (was === undefined || answered === undefined || ruled === undefined || is === undefined) {
    return refused('asked-other-things');
  }
  const { id, version } = before.instrument;
  return {
    done: {
      answers: { changed: changedAnswers(before.input.answers, answers), annual: subtract(answered, was) },
      rules: {
        changed: id !== after.instrument.id || version !== after.instrument.version,
        annual: subtract(ruled, answered),
      },
      prices: {
        changed: (before.input.prices?.index ?? 0) !== (after.input.prices?.index ?? 0),
        annual: subtract(is, ruled),
      },
      annual: subtract(is, was),
    },
  };
}

/** Every area whose answer or counted help is another. */
function changedAnswers(before: Answers, after: Answers): readonly AnswerChange[] {
  const areas = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return areas.flatMap((area) => {
    const [from, to] = [levelIn(before, area), levelIn(after, area)];
    const same = canonicalJson(from ?? null) === canonicalJson(to ?? null);
    return same ? [] : [{ area, from, to }];
  });
}

function levelIn(answers: Answers, area: string): LevelAnswer | undefined {
  const answer = answers[area];
  return answer !== undefined && 'level' in answer ? answer : undefined;
}

function annualOf(instrument: StartingInstrument, input: AllocationInput): Pence | undefined {
  const out: Outcome<WorkingOut, { readonly because: string }> = workOut(instrument, input);
  return isDone(out) ? out.done.figure.annual : undefined;
}
