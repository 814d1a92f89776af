import type { OrganisationId, PersonId } from '#basics';
import { type Me, tell, tellWorkers } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import type { Decision } from '../decision.ts';
import { isWaiting, type PlanState } from '../states.ts';
import { planLetters } from './letters-say.ts';

/** Tells those who answer plans for a service that one waits, for an answer or for a second look. */
export async function tellWhoAnswers(
  tx: Transaction,
  visit: World & Actor,
  organisation: OrganisationId,
  says: 'waits' | 'secondWaits' = 'waits',
): Promise<void> {
  return tellWorkers(tx, visit, {
    organisation,
    role: 'decider',
    says: (reader) => planLetters(reader)[says],
    path: address('/plans/for/:organisation', { organisation }),
  });
}

/** Tells the person once their plan is answered; until then, the colleagues who have to look at it next. */
export async function tellOfDecision(
  tx: Transaction,
  visit: World & Actor,
  told: {
    readonly me: Me;
    readonly person: PersonId;
    readonly decision: Decision;
    readonly state: PlanState;
  },
): Promise<void> {
  const { me, person, decision, state } = told;
  if (isWaiting(state))
    return tellWhoAnswers(tx, visit, decision.organisationId, state === 'sent' ? 'waits' : 'secondWaits');
  const path = address('/plans/:person/decisions/:decision', { person, decision: decision.decisionId });
  await tell(tx, visit, me, {
    person,
    may: 'see-plan',
    says: (reader) => planLetters(reader).answered,
    path,
    // The time to challenge it counts from when they were given this.
    starts: decision.decisionId,
  });
}
