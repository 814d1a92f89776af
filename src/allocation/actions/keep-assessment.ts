import type { KeptAssessment } from '#assessment';
import { agreementsOf, keepDraft, type KeepRefusal } from '#assessment/actions';
import { expectDone, type Id, isDone, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { answersToCount, questionnaireOf } from '../from-assessment.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { replayRecord } from '../replay.ts';
import type { StartingFigure } from '../starting-figure.ts';
import { insertStartingFigure } from '../store/starting-figures.ts';
import { inputFor, workOut } from '../working-out.ts';
import { instrumentFor, mayBeKept } from './rules-here.ts';
import { sha256 } from './seal.ts';

export type Keep = {
  readonly person: PersonId;
  readonly instrument: StartingInstrument;
  readonly secret: string | undefined;
  readonly once?: Id<'once'>;
};

/** The version is not the rule yet: anybody may try it, and nothing is kept by it. */
export type OnlyTried = { readonly because: 'only-tried' };

/** Makes answers given without an account a person's own, and records the starting figure they give. */
export async function keepAssessment(
  visit: World & Actor,
  { person, instrument, secret, once }: Keep,
): Promise<Outcome<StartingFigure, KeepRefusal | OnlyTried | NotAllowed | AlreadyDone>> {
  const about = { instrument: instrument.id };
  const doing = { may: 'answer-assessment' as const, person, about, ...(once !== undefined && { once }) };
  return act<StartingFigure, KeepRefusal | OnlyTried>(visit, doing, async (tx, me) => {
    const { clock } = visit;
    if (!(await mayBeKept(tx, instrument, clock.today()))) return refused('only-tried');
    const kept = await keepDraft(tx, questionnaireOf(instrument), secret, {
      person,
      name: me.account.name,
      now: clock.now(),
      newId: clock.newId,
    });
    if (!isDone(kept)) return kept;
    return { done: await recordFigure(tx, visit, kept.done, 'assessment-kept') };
  });
}

/**
 * Works out a kept assessment as it stands, by the rule in force today and with the helpers' agreements in force, and records the
 * figure in the same transaction.
 */
export async function recordFigure(
  tx: Transaction,
  { clock }: Pick<World, 'clock'>,
  kept: KeptAssessment,
  because: StartingFigure['because'],
): Promise<StartingFigure> {
  const answers = answersToCount(kept.answers, await agreementsOf(tx, kept.personId));
  const instrument = await instrumentFor(tx, kept, { day: clock.today(), answers });
  const input = inputFor(instrument, answers);
  const out = expectDone(workOut(instrument, input));
  const figure: StartingFigure = {
    figureId: clock.newId(),
    personId: kept.personId,
    assessmentId: kept.assessmentId,
    annual: out.figure.annual,
    weekly: out.figure.weekly,
    replay: replayRecord(instrument, input, out, sha256),
    because,
    workedOutAt: clock.now(),
  };
  await insertStartingFigure(tx, figure);
  return figure;
}
