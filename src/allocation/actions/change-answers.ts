import { findAssessment, reopenAsDraft } from '#assessment/actions';
import { done, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { StartingInstrument } from '../starting-instrument.ts';
import { instrumentToAnswer } from './rules-here.ts';

export type Reopened = { readonly instrument: StartingInstrument; readonly secret: string };

/** Opens a person's answers to be changed. What is kept stays in force until the changed answers are kept in its place. */
export async function changeAnswers(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<Reopened, { readonly because: 'no-assessment' } | NotAllowed | AlreadyDone>> {
  return act<Reopened, { readonly because: 'no-assessment' }>(
    visit,
    { may: 'answer-assessment', person, about: { reopened: true } },
    async (tx) => {
      const kept = await findAssessment(tx, person);
      if (kept === undefined) return refused('no-assessment');
      const instrument = await instrumentToAnswer(tx, kept, visit.clock.today());
      const again = { ...kept, instrument: instrument.id, version: instrument.version };
      const secret = await reopenAsDraft(tx, again, visit.clock.now());
      return done({ instrument, secret });
    },
  );
}
