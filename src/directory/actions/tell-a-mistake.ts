import { done, type Id, type LocalityId, type Outcome, refused } from '#basics';
import { organisationsOfKind, tellWorkers } from '#people/actions';
import { type Actor, address, firstTime, type Transaction, type World } from '#platform';
import type { Reader } from '#ui';
import type { ServiceId } from '../service.ts';
import { addMistake, allMistakes, countWaiting, type ReportedMistake } from '../store/mistakes.ts';
import { findService } from '../store/services.ts';
import { directoryNews } from './listing-letters.ts';
import { tellLister } from './tell-lister.ts';

/** What anyone may say is wrong about a listing. */
export type Told = {
  readonly serviceId: ServiceId;
  readonly words: string;
  /** An e-mail address, only where they want an answer. */
  readonly answerTo?: string;
  /** The token of the form, so that a doubled click tells once. */
  readonly once: Id<'once'>;
};

export type NoSuchService = { readonly because: 'no-such-service' };
export type ToldBefore = { readonly because: 'told-before' };

/** Keeps what somebody says is wrong for the listing's publisher. Nobody has to sign in. */
export async function tellAMistake(
  visit: World & Actor,
  told: Told,
): Promise<Outcome<Id<'mistake'>, NoSuchService | ToldBefore>> {
  const scope = { locality: visit.locality };
  return visit.database.transaction<Outcome<Id<'mistake'>, NoSuchService | ToldBefore>>(scope, async (tx) => {
    if ((await findService(tx, told.serviceId)) === undefined) return refused('no-such-service');
    if (!(await firstTime(tx, told.once, visit.clock.now()))) return refused('told-before');
    const mistakeId = visit.clock.newId<'mistake'>();
    await addMistake(tx, {
      mistakeId,
      serviceId: told.serviceId,
      words: told.words,
      at: visit.clock.now(),
      ...(told.answerTo !== undefined && { answerTo: told.answerTo }),
      ...(visit.account !== undefined && { accountId: visit.account.accountId }),
    });
    await tellWhoAnswers(tx, visit, told.serviceId);
    return done(mistakeId);
  });
}

// One letter is enough until they have looked; whoever lists themselves answers first.
async function tellWhoAnswers(tx: Transaction, visit: World & Actor, service: ServiceId): Promise<void> {
  if ((await countWaiting(tx, service)) > 1) return;
  const says = (reader: Reader): string => directoryNews(reader).wrong;
  if (await tellLister(tx, visit, { service, says })) return;
  for (const { organisationId: organisation } of await organisationsOfKind(tx, 'local-service')) {
    const path = address('/directory/for/:organisation', { organisation });
    await tellWorkers(tx, visit, { organisation, role: 'decider', says, path });
  }
}

/** Everything that was told, newest first, to be passed on to the publishers. For whoever runs the place, not for pages. */
export async function mistakesTold(world: World, locality: LocalityId): Promise<readonly ReportedMistake[]> {
  return world.database.transaction({ locality, standings: ['publisher'] }, allMistakes);
}
