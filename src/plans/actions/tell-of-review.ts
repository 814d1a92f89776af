import type { OrganisationId, PersonId } from '#basics';
import { type Me, tell, tellWorkers } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import type { ReviewId } from '../review.ts';
import { planLetters } from './letters-say.ts';

/** Tells those who answer for a service that somebody says how their plan goes. */
export async function tellWhoReviews(
  tx: Transaction,
  visit: World & Actor,
  { person, organisation }: { readonly person: PersonId; readonly organisation: OrganisationId },
): Promise<void> {
  return tellWorkers(tx, visit, {
    organisation,
    role: 'decider',
    says: (reader) => planLetters(reader).howItGoes,
    path: address('/plans/:person/review', { person }),
  });
}

/** Tells the person that the service asks how their plan goes; a worker who has to do it in another way finds the questions. */
export async function tellOfAsking(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  person: PersonId,
): Promise<void> {
  await tell(tx, visit, me, {
    person,
    may: 'say-how-it-goes',
    says: (reader) => planLetters(reader).asked,
    path: address('/plans/:person/how-it-goes', { person }),
    workersPath: address('/plans/:person/review', { person }),
  });
}

/** Tells the person, and who may see the plan, that there is an answer. */
export async function tellOfReview(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { person, reviewId }: { readonly person: PersonId; readonly reviewId: ReviewId },
): Promise<void> {
  await tell(tx, visit, me, {
    person,
    may: 'see-plan',
    says: (reader) => planLetters(reader).reviewAnswered,
    path: address('/plans/:person/reviews/:review', { person, review: reviewId }),
    starts: reviewId,
  });
}

/** Tells the person that somebody typed in what they said: they can read it and take it back. */
export async function tellOfTyping(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  person: PersonId,
): Promise<void> {
  await tell(tx, visit, me, {
    person,
    may: 'say-how-it-goes',
    says: (reader) => planLetters(reader).typedIn,
    path: address('/plans/:person/how-it-goes', { person }),
    workersPath: address('/plans/:person/review', { person }),
  });
}
