import type { OrganisationId, PersonId } from '#basics';
import { type Actor, address, type Transaction, type World } from '#platform';
import { stateOf } from '../circle.ts';
import { relationshipsOf } from '../store/relationships.ts';
import { deathSays } from './letters-say.ts';
import { tellAccount, tellWorkers } from './tell.ts';

/** Tells those who pay for a service, and those who answer plans where the death itself is the news; not whoever did it. */
export async function tellTheService(
  tx: Transaction,
  visit: World & Actor,
  news: {
    readonly person: PersonId;
    readonly organisation: OrganisationId;
    readonly says: Exclude<Parameters<typeof deathSays>[0], 'ended' | 'job'>;
  },
): Promise<void> {
  const { person, organisation } = news;
  const path = address('/people/:person/death', { person });
  const roles =
    news.says === 'died' || news.says === 'lives' ? (['payer', 'decider'] as const) : ['payer' as const];
  for (const role of roles)
    await tellWorkers(tx, visit, { says: deathSays(news.says), path, organisation, role });
}

/** Whoever works for the person learns that there is news of their job; what it is, and how they get their last wages, stands there. */
export async function tellAssistants(tx: Transaction, visit: World & Actor, person: PersonId): Promise<void> {
  const path = address('/employing/:person/job', { person });
  for (const each of await relationshipsOf(tx, person)) {
    if (each.role !== 'assistant' || stateOf(each, visit.clock.now()) !== 'beside') continue;
    if (each.accountId !== undefined)
      await tellAccount(tx, visit, each.accountId, { says: deathSays('job'), path });
  }
}
