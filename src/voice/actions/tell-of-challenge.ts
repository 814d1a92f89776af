import type { Id, PersonId } from '#basics';
import { type Me, tell, tellWorkers } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import type { Challenge, ChallengeId } from '../challenge.ts';
import { challengeLetters } from './letters-say.ts';

/** Tells those who answer for the service that a challenge waits. */
export async function tellWhoAnswers(
  tx: Transaction,
  visit: World & Actor,
  { organisationId: organisation }: Pick<Challenge, 'organisationId'>,
): Promise<void> {
  return tellWorkers(tx, visit, {
    organisation,
    role: 'decider',
    says: (reader) => challengeLetters(reader).waits,
    path: address('/voice/for/:organisation', { organisation }),
  });
}

/** Tells the person, and who speaks up with them, how their challenge stands. */
export async function tellOfAnswer(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  told: {
    readonly person: PersonId;
    readonly challengeId: ChallengeId;
    readonly says: 'read' | 'answered';
    readonly starts?: Id<string>;
  },
): Promise<{ readonly given: boolean }> {
  const { person, challengeId: challenge, says, starts } = told;
  return tell(tx, visit, me, {
    person,
    may: 'challenge',
    says: (reader) => challengeLetters(reader)[says],
    path: address('/voice/:person/challenges/:challenge', { person, challenge }),
    workersPath: address('/voice/:person/answer/:challenge', { person, challenge }),
    ...(starts !== undefined && { starts }),
  });
}
