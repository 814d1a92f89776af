import { addDays, type LocalityId } from '#basics';
import { tell } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { looksToCome, noteReminded } from '../store/looks-to-come.ts';
import { planLetters } from './letters-say.ts';

/** How long before the day a person is reminded, so that they have time to think and to say how it goes. */
const days_before = 14;

/**
 * Reminds each person once, in their own way, that they look at their plan together with the service within a fortnight; and says
 * how many. The work of the night: it acts for the service that agreed the plan, and nobody did it.
 */
export async function remindOfLooks(tx: Transaction, world: World, locality: LocalityId): Promise<number> {
  const visit: World & Actor = { ...world, locality };
  const coming = await looksToCome(tx, locality, addDays(visit.clock.today(), days_before));
  for (const { organisationId, personId: person, planId, reviewBy } of coming) {
    await tx.enter({ locality, person, standings: ['decider'], organisations: [organisationId] });
    await noteReminded(tx, person, planId, reviewBy);
    await tell(
      tx,
      visit,
      { standing: { as: 'decider', organisationId } },
      {
        person,
        may: 'say-how-it-goes',
        says: (reader) => planLetters(reader).lookToCome,
        path: address('/plans/:person/how-it-goes', { person }),
        workersPath: address('/plans/:person/review', { person }),
      },
    );
  }
  return coming.length;
}
