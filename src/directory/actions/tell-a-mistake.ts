import { done, type Id, type LocalityId, type Outcome, refused } from '#basics';
import { organisationsOfKind, tellWorkers } from '#people/actions';
import { type Actor, address, firstTime, hashOfToken, type Transaction, type World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import type { Reader } from '#ui';
import type { ServiceId } from '../service.ts';
import {
  addMistake,
  allMistakes,
  countTold,
  countWaiting,
  isToldAlready,
  type ReportedMistake,
} from '../store/mistakes.ts';
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
  /** The place on the network that it comes from. */
  readonly from: string;
};

export type NoSuchService = { readonly because: 'no-such-service' };
export type ToldBefore = { readonly because: 'told-before' };

/**
 * Keeps what somebody says is wrong for the listing's publisher. Nobody has to sign in and nobody is turned away; the same words
 * are kept once, and what comes in great number from one place in a day stands behind the rest and sends no letter.
 */
export async function tellAMistake(
  visit: World & Actor,
  told: Told,
): Promise<Outcome<Id<'mistake'>, NoSuchService | ToldBefore>> {
  const scope = { locality: visit.locality };
  return visit.database.transaction<Outcome<Id<'mistake'>, NoSuchService | ToldBefore>>(scope, async (tx) => {
    if ((await findService(tx, told.serviceId)) === undefined) return refused('no-such-service');
    if (!(await firstTime(tx, told.once, visit.clock.now()))) return refused('told-before');
    const { answerTo, from, serviceId, words } = told;
    if (answerTo === undefined && (await isToldAlready(tx, serviceId, words))) return refused('told-before');
    const setAside = visit.account === undefined && (await comesInGreatNumber(tx, visit, from));
    const mistakeId = visit.clock.newId<'mistake'>();
    await addMistake(tx, {
      mistakeId,
      serviceId,
      words,
      at: visit.clock.now(),
      setAside,
      ...(answerTo !== undefined && { answerTo }),
      ...(visit.account !== undefined && { accountId: visit.account.accountId }),
    });
    if (!setAside) await tellWhoAnswers(tx, visit, serviceId);
    return done(mistakeId);
  });
}

// Nobody is turned away for what a neighbour in the same building does: it is kept, and looked at after what others told.
async function comesInGreatNumber(tx: Transaction, visit: World & Actor, from: string): Promise<boolean> {
  const day = visit.clock.today();
  const most = valueOn(getPolicyPack(visit.settings.policy), 'told-from-one-place', day);
  return (await countTold(tx, { day, from: hashOfToken(`${day} ${from}`) })) > most;
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
