import { addWorkingDays, done, type Id, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type AlreadyDone, asMyself, type NotAllowed } from '#people/actions';
import { type Actor, type World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import type { ListingId } from '../own-listing.ts';
import type { ServiceId } from '../service.ts';
import { findService } from '../store/services.ts';
import { addChallenge, addTakingDown, findTakingDown, keepDown, putBack } from '../store/takings-down.ts';
import { findKeeper, findOwnListing } from '../store/own-listings.ts';
import { stateOf, type TakingDown } from '../taking-down.ts';
import { directoryNews } from './listing-letters.ts';
import { tellKeepers } from './remind-of-challenges.ts';
import { tellLister } from './tell-lister.ts';

export type TakingDownRefusal =
  | { readonly because: 'no-such-service' }
  | { readonly because: 'down-already' }
  | { readonly because: 'not-down' }
  | { readonly because: 'another-must-answer' }
  | { readonly because: 'challenged-before' };

type Came = Outcome<ServiceId, TakingDownRefusal | NotAllowed | AlreadyDone>;
type OfService = {
  readonly organisation: OrganisationId;
  readonly service: ServiceId;
  readonly once?: Id<'once'>;
};

/** A worker of the local service takes a listing down, with a reason that its lister reads and can challenge. */
export async function takeDown(
  visit: World & Actor,
  taking: OfService & { readonly reason: string },
): Promise<Came> {
  const { organisation, once, reason, service } = taking;
  const doing = { may: 'keep-directory', organisation, once } as const;
  return actFor<ServiceId, TakingDownRefusal>(visit, doing, async (tx, { accountId: by }) => {
    if ((await findService(tx, service)) === undefined) return refused('no-such-service');
    const takingDownId = visit.clock.newId<'taking-down'>();
    const taken = {
      takingDownId,
      serviceId: service,
      organisation,
      takenBy: by,
      takenAt: visit.clock.now(),
      reason,
    };
    if (!(await addTakingDown(tx, taken))) return refused('down-already');
    await tellLister(tx, visit, { service, says: (reader) => directoryNews(reader).takenDown });
    return done(service);
  });
}

/** Puts a listing back, or says that it stays down; the last only to a challenge, and not by whoever took it down. */
export async function answerTakingDown(
  visit: World & Actor,
  answering: OfService & { readonly answer: 'back' | 'stays'; readonly why: string },
): Promise<Came> {
  const { once, organisation } = answering;
  const doing = { may: 'keep-directory', organisation, once } as const;
  return actFor<ServiceId, TakingDownRefusal>(visit, doing, async (tx, { accountId: by }) => {
    const taking = await findTakingDown(tx, answering.service);
    if (taking === undefined) return refused('not-down');
    const decided = { by, at: visit.clock.now(), why: answering.why };
    if ((await findKeeper(tx, taking.serviceId))?.keptBy === by) return refused('another-must-answer');
    if (answering.answer === 'back') {
      await putBack(tx, taking, decided);
    } else {
      if (stateOf(taking) !== 'challenged') return refused('not-down');
      if (taking.takenBy === by) return refused('another-must-answer');
      await keepDown(tx, taking.takingDownId, decided);
    }
    await tellLister(tx, visit, {
      service: taking.serviceId,
      says: (reader) => directoryNews(reader).answered,
    });
    return done(taking.serviceId);
  });
}

/** Whoever listed themselves says why it should not be down; once. Somebody else at the service looks at it again. */
export async function challengeTakingDown(
  visit: World & Actor,
  challenging: { readonly listing: ListingId; readonly words: string; readonly once?: Id<'once'> },
): Promise<Came> {
  return asMyself<ServiceId, TakingDownRefusal>(visit, challenging, async (tx) => {
    const { listing, words } = challenging;
    const own = await findOwnListing(tx, listing);
    const taking = own && (await findTakingDown(tx, own.serviceId));
    if (taking === undefined) return refused('not-down');
    if (stateOf(taking) !== 'down') return refused('challenged-before');
    const { at, today } = { at: visit.clock.now(), today: visit.clock.today() };
    const days = valueOn(getPolicyPack(visit.settings.policy), 'taking-down-reply', today);
    const answerBy = addWorkingDays(today, days, bankHolidays);
    await addChallenge(tx, taking.takingDownId, { words, at, answerBy });
    await tellKeepers(tx, visit, taking.organisation, (reader) => directoryNews(reader).challenged);
    return done(taking.serviceId);
  });
}

/** Why a listing of one's own is down, and what was said to that; undefined where it is not. */
export async function whyDown(visit: World & Actor, service: ServiceId): Promise<TakingDown | undefined> {
  const { account, locality } = visit;
  if (account === undefined) return undefined;
  return visit.database.transaction({ locality, account: account.accountId }, (tx) =>
    findTakingDown(tx, service),
  );
}
