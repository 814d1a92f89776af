import { done, type Id, type Outcome, readId, refused } from '#basics';
import { type AlreadyDone, asMyself, type NotAllowed } from '#people/actions';
import { type Actor, type Transaction, type World } from '#platform';
import type { ListingId, OwnListing } from '../own-listing.ts';
import type { ServiceId } from '../service.ts';
import {
  agreeTogether,
  askTogether,
  endTogether,
  findCalledSo,
  type Together,
  togetherWith,
} from '../store/offered-together.ts';
import { findKeeper, findOwnListing } from '../store/own-listings.ts';
import { ownList } from './keep-listing.ts';
import { directoryNews } from './listing-letters.ts';
import { tellLister } from './tell-lister.ts';

export type TogetherRefusal =
  | { readonly because: 'no-such-listing' }
  | { readonly because: 'nobody-called-so' }
  | { readonly because: 'several-called-so' }
  | { readonly because: 'that-is-this' }
  | NotAllowed
  | AlreadyDone;
type Came = Outcome<ServiceId, TogetherRefusal>;
type OfListing = { readonly listing: ListingId; readonly once?: Id<'once'> };

/** Who offers a listing together, and what else is offered together with it; for anyone, or its lister with who has not answered. */
export async function offeredTogether(
  { account, database, locality }: World & Actor,
  service: ServiceId,
): Promise<readonly Together[]> {
  const scope = { locality, ...(account !== undefined && { account: account.accountId }) };
  return database.transaction(scope, (tx) => togetherWith(tx, service));
}

/** Asks somebody else who lists themselves, by the name or the address of their listing, to offer this together. */
export async function askToOfferTogether(
  visit: World & Actor,
  asking: OfListing & { readonly who: string },
): Promise<Came> {
  return withMine(visit, asking, async (tx, { serviceId: whole }) => {
    const partner = await partnerCalled(tx, asking.who);
    if ('refused' in partner) return partner;
    if (partner.done === whole) return refused('that-is-this');
    if (!(await askTogether(tx, { whole, partner: partner.done }, visit.clock.now())))
      return refused('already-done');
    await tellLister(tx, visit, {
      service: partner.done,
      says: (reader) => directoryNews(reader).together,
    });
    return partner;
  });
}

/** Says yes or no to offering something together, or leaves it; and whoever asked takes one out in the same way. */
export async function answerTogether(
  visit: World & Actor,
  answering: OfListing & { readonly other: ServiceId; readonly answer: 'yes' | 'no' | 'take-out' },
): Promise<Came> {
  return withMine(visit, answering, async (tx, { serviceId: mine }) => {
    const { answer, other } = answering;
    const at = visit.clock.now();
    const asked = { whole: other, partner: mine };
    const did =
      answer === 'yes'
        ? await agreeTogether(tx, asked, at)
        : await endTogether(tx, answer === 'no' ? asked : { whole: mine, partner: other }, at);
    return did ? done(other) : refused('no-such-listing');
  });
}

async function partnerCalled(tx: Transaction, who: string): Promise<Came> {
  const address = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(who)?.[0];
  const named = readId<'service'>(address);
  if (named !== undefined) {
    return (await findKeeper(tx, named)) === undefined ? refused('nobody-called-so') : done(named);
  }
  const [one, ...others] = await findCalledSo(tx, ownList, who);
  if (one === undefined) return refused('nobody-called-so');
  return others.length > 0 ? refused('several-called-so') : done(one);
}

async function withMine(
  visit: World & Actor,
  asking: OfListing,
  work: (tx: Transaction, mine: OwnListing) => Promise<Came>,
): Promise<Came> {
  return asMyself<ServiceId, TogetherRefusal>(visit, asking, async (tx) => {
    const mine = await findOwnListing(tx, asking.listing);
    if (mine === undefined || mine.endedAt !== undefined) return refused('no-such-listing');
    return work(tx, mine);
  });
}
