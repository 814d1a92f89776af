import { addDays, type LocalityId } from '#basics';
import { tellWorkers } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import type { Reader } from '#ui';
import type { TakingDown } from '../taking-down.ts';
import { challengesDue, noteToldLate, noteReminded } from '../store/takings-down.ts';
import { directoryNews } from './listing-letters.ts';
import { tellLister } from './tell-lister.ts';

/** How long before its day an open challenge is called to mind. */
const days_before = 3;

/**
 * Reminds the local service once of each challenge that it must answer soon, and tells it and the lister once when the day has
 * passed; says how many. The work of the night.
 */
export async function remindOfChallenges(
  tx: Transaction,
  world: World,
  locality: LocalityId,
): Promise<number> {
  const visit: World & Actor = { ...world, locality };
  const today = world.clock.today();
  await tx.enter({ locality, standings: ['publisher'] });
  const { late, soon } = await challengesDue(tx, { today, soon: addDays(today, days_before) });
  const at = world.clock.now();
  for (const { organisation, takingDownId } of soon) {
    await noteReminded(tx, takingDownId, at);
    await tellKeepers(tx, visit, organisation, (reader) => directoryNews(reader).challengeDue);
  }
  for (const { organisation, serviceId, takingDownId } of late) {
    const says = (reader: Reader): string => directoryNews(reader).challengeLate;
    await noteToldLate(tx, takingDownId, at);
    await tellKeepers(tx, visit, organisation, says);
    await tellLister(tx, visit, { service: serviceId, says });
  }
  return soon.length + late.length;
}

/** Tells whoever looks after the directory at the local service. */
export function tellKeepers(
  tx: Transaction,
  visit: World & Actor,
  organisation: TakingDown['organisation'],
  says: (reader: Reader) => string,
): Promise<void> {
  const path = address('/directory/for/:organisation', { organisation });
  return tellWorkers(tx, visit, { organisation, role: 'decider', says, path });
}
