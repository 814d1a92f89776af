import type { LocalityId } from '#basics';
import { tell, tellAccount } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { takeLateWages } from '../store/late-wages.ts';
import { employingSays } from './letters-say.ts';

/**
 * Tells each person and each assistant once, the night after wages were to be paid, that they are late and what can be done; and
 * says how many jobs that was. The work of the night: it acts for the service that pays in, and nobody did it.
 */
export async function tellOfLateWages(tx: Transaction, world: World, locality: LocalityId): Promise<number> {
  const visit: World & Actor = { ...world, locality };
  const late = await takeLateWages(tx, locality, visit.clock.today());
  for (const { personId: person, jobId: job, serviceId, assistantAccount } of late) {
    const organisations = serviceId === null ? [] : [serviceId];
    await tx.enter({ locality, person, standings: ['payer'], organisations });
    if (assistantAccount !== null)
      await tellAccount(tx, visit, assistantAccount, {
        says: (reader) => employingSays(reader).ownWagesLate,
        path: address('/employing/:person/job/:job', { person, job }),
      });
    const standing = { as: 'payer', ...(serviceId !== null && { organisationId: serviceId }) } as const;
    await tell(
      tx,
      visit,
      { standing },
      {
        person,
        may: 'see-jobs',
        says: (reader) => employingSays(reader).wagesLate,
        path: address('/employing/:person/wages', { person }),
      },
    );
  }
  return late.length;
}
