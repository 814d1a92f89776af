import type { KeptAssessment } from '#assessment';
import { agreementsOf, keepDraft, type KeepRefusal } from '#assessment/actions';
import { expectDone, type Id, isDone, type Outcome, type PersonId } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { answersToCount, questionnaireOf } from '../from-assessment.ts';
import { getInstrument } from '../instruments.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { replayRecord } from '../replay.ts';
import type { StartingFigure } from '../starting-figure.ts';
import { insertStartingFigure } from '../store/starting-figures.ts';
import { workOut } from '../working-out.ts';
import { sha256 } from './seal.ts';

export type Keep = {
  readonly person: PersonId;
  readonly instrument: StartingInstrument;
  readonly secret: string | undefined;
  readonly once?: Id<'once'>;
};

/** Makes answers given without an account a person's own, and records the starting figure they give. */
export async function keepAssessment(
  visit: World & Actor,
  { person, instrument, secret, once }: Keep,
): Promise<Outcome<StartingFigure, KeepRefusal | NotAllowed | AlreadyDone>> {
  const about = { instrument: instrument.id };
  const doing = { may: 'answer-assessment' as const, person, about, ...(once !== undefined && { once }) };
  return act<StartingFigure, KeepRefusal>(visit, doing, async (tx, me) => {
    const { clock } = visit;
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

/** Works out a kept assessment as it stands, with the helpers' agreements in force, and records the figure in the same transaction. */
export async function recordFigure(
  tx: Transaction,
  { clock }: Pick<World, 'clock'>,
  kept: KeptAssessment,
  because: StartingFigure['because'],
): Promise<StartingFigure> {
  const instrument = getInstrument(kept.instrument, kept.version);
  const input = { answers: answersToCount(kept.answers, await agreementsOf(tx, kept.personId)) };
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
