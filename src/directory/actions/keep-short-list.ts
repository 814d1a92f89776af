import { type AccountId, done, type Id, type Outcome, refused } from '#basics';
import { stateOf } from '#people';
import { type AlreadyDone, asMyself, circleOf, myPlaces, type NotAllowed } from '#people/actions';
import { accountsOf, type Actor, address, type Visit, type World, writeLetter } from '#platform';
import type { Service, ServiceId } from '../service.ts';
import { findService } from '../store/services.ts';
import { isKept, keepInList, keptBy, takeOutOfList } from '../store/short-list.ts';
import { shortListLetter } from './listing-letters.ts';

const kept_max = 50;

export type KeepingRefusal =
  | { readonly because: 'no-such-service' }
  | { readonly because: 'list-full'; readonly most: number }
  | NotAllowed
  | AlreadyDone;

/** What whoever is signed in keeps in a short list of their own. */
export async function myShortList(visit: World & Actor): Promise<readonly Service[]> {
  const seen = await asMyself<readonly Service[], NotAllowed>(visit, {}, async (tx, { accountId: account }) =>
    done(await keptBy(tx, account)),
  );
  return 'done' in seen ? seen.done : [];
}

export async function isInMyList(visit: World & Actor, service: ServiceId): Promise<boolean> {
  const seen = await asMyself<boolean, NotAllowed>(visit, {}, async (tx, { accountId: account }) =>
    done(await isKept(tx, account, service)),
  );
  return 'done' in seen && seen.done;
}

/** Puts a listing in one's own short list. */
export async function keepInMyList(
  visit: World & Actor,
  service: ServiceId,
): Promise<Outcome<ServiceId, KeepingRefusal>> {
  return asMyself<ServiceId, KeepingRefusal>(visit, {}, async (tx, { accountId: account }) => {
    if ((await findService(tx, service)) === undefined) return refused('no-such-service');
    if ((await keptBy(tx, account)).length >= kept_max) return refused('list-full', { most: kept_max });
    await keepInList(tx, account, { service, at: visit.clock.now() });
    return done(service);
  });
}

export async function takeOutOfMyList(
  visit: World & Actor,
  service: ServiceId,
): Promise<Outcome<ServiceId, NotAllowed | AlreadyDone>> {
  return asMyself<ServiceId, NotAllowed>(visit, {}, async (tx, { accountId: account }) => {
    await takeOutOfList(tx, account, service);
    return done(service);
  });
}

/** Somebody beside me to whom I can send my list. */
export type InMyCircle = { readonly accountId: AccountId; readonly name: string };

/** Relatives and friends who stand beside whoever is signed in. */
export async function whomToSend(visit: Visit): Promise<readonly InMyCircle[]> {
  const { person } = await myPlaces(visit);
  const circle = person === undefined ? undefined : await circleOf(visit, person.personId);
  if (circle === undefined || 'refused' in circle) return [];
  return circle.done.flatMap(({ accountId, name, ...each }) =>
    accountId !== undefined && stateOf(each, visit.clock.now()) === 'beside' ? [{ accountId, name }] : [],
  );
}

type SendingRefusal = AlreadyDone | { readonly because: 'nothing-to-send' };

/** Sends my short list by letter to some of those beside me; it goes to nobody else. Says to how many. */
export async function sendMyList(
  visit: Visit,
  sending: { readonly to: readonly AccountId[]; readonly once?: Id<'once'> },
): Promise<Outcome<number, NotAllowed | SendingRefusal>> {
  const known = await whomToSend(visit);
  const to = known.map(({ accountId }) => accountId).filter((each) => sending.to.includes(each));
  return asMyself<number, SendingRefusal>(visit, sending, async (tx, { accountId: account }) => {
    const services = await keptBy(tx, account);
    if (to.length === 0 || services.length === 0) return refused('nothing-to-send');
    const words = shortListLetter({ language: 'en' });
    const from = visit.account?.name ?? '';
    const lines = services.map(
      ({ id, name }) => `${name}\n${visit.settings.url}${address('/directory/:service', { service: id })}`,
    );
    for (const each of await accountsOf(tx, to)) {
      await writeLetter(tx, visit.locality, {
        letterId: visit.clock.newId(),
        to: each.email,
        subject: words.subject(from),
        body: words.body(from, lines.join('\n\n')),
        writtenAt: visit.clock.now(),
      });
    }
    return done(to.length);
  });
}
