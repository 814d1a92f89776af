import type { LocalityId } from '#basics';
import type { Actor, Transaction, World } from '#platform';
import { findLateAccounts, noteLateTold } from '../store/late-accounts.ts';
import { tellWhoHandlesIt } from './tell-of-money.ts';

/**
 * Tells each organisation once, from the day after it was due, that a final account is late; and says how many. The work of the
 * night: it acts for nobody, and sees of a person no more than the holder does.
 */
export async function tellOfLateAccounts(
  tx: Transaction,
  world: World,
  locality: LocalityId,
): Promise<number> {
  const visit: World & Actor = { ...world, locality };
  const today = visit.clock.today();
  const late = await findLateAccounts(tx, locality, today);
  for (const { organisationId: organisation, personId: person, holdingId } of late) {
    await tx.enter({ locality, person, standings: ['holder'], organisations: [organisation] });
    await noteLateTold(tx, person, holdingId, today);
    await tellWhoHandlesIt(tx, visit, { organisation, role: 'holder', says: 'finalAccountLate' });
  }
  return late.length;
}
