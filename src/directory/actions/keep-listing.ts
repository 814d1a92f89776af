import { dayOf, done, type Id, type Outcome, refused } from '#basics';
import { type AlreadyDone, asMyself, type NotAllowed } from '#people/actions';
import { type Actor, type Transaction, type World } from '#platform';
import type { Taking } from '../capacity.ts';
import { type ListingId, type OwnListing, type OwnWords, shownOf } from '../own-listing.ts';
import { findOwnListing, ownListingsOf, saveOwnListing } from '../store/own-listings.ts';
import { findPostcode } from '../store/postcodes.ts';
import { keepServices, serviceIdOf, type Source } from './keep-services.ts';

const listings_kept_max = 20;
/** The list in which those stand who list themselves. */
export const ownList = 'Listed by those who offer it';

export type ListingRefusal =
  | { readonly because: 'no-such-listing' }
  | { readonly because: 'many-listings'; readonly most: number }
  | NotAllowed
  | AlreadyDone;

type Keeping = { readonly once?: Id<'once'> };
type Worked = Outcome<OwnListing, ListingRefusal>;

/** The listings that whoever is signed in keeps, also those that have ended. */
export async function myListings(visit: World & Actor): Promise<readonly OwnListing[]> {
  const { account, locality } = visit;
  if (account === undefined) return [];
  return visit.database.transaction({ locality, account: account.accountId }, (tx) =>
    ownListingsOf(tx, account.accountId),
  );
}

/** One of them; undefined where they keep none of that id. */
export async function findMyListing(
  visit: World & Actor,
  listing: ListingId,
): Promise<OwnListing | undefined> {
  const { account, locality } = visit;
  if (account === undefined) return undefined;
  return visit.database.transaction({ locality, account: account.accountId }, (tx) =>
    findOwnListing(tx, listing),
  );
}

/** Somebody signed in lists what they offer; it stands in the directory at once, with what they wrote and nothing else. */
export async function beginListing(
  visit: World & Actor,
  keeping: Keeping & { readonly says: OwnWords },
): Promise<Worked> {
  return asMyself<OwnListing, ListingRefusal>(visit, keeping, async (tx, { accountId: keptBy }) => {
    const kept = (await ownListingsOf(tx, keptBy)).filter(({ endedAt }) => endedAt === undefined);
    if (kept.length >= listings_kept_max) return refused('many-listings', { most: listings_kept_max });
    const listingId = visit.clock.newId<'own-listing'>();
    const serviceId = serviceIdOf(sourceAt(visit), listingId);
    const saidAt = visit.clock.now();
    return done(await keep(tx, visit, { listingId, serviceId, keptBy, says: keeping.says, saidAt }));
  });
}

type OfListing = Keeping & { readonly listing: ListingId };

/** Says anew what is offered. */
export async function changeListing(
  visit: World & Actor,
  keeping: OfListing & { readonly says: OwnWords },
): Promise<Worked> {
  return withListing(visit, keeping, (was) => ({ ...was, says: keeping.says, saidAt: visit.clock.now() }));
}

/** Says that all of it is still right. */
export async function sayStillRight(visit: World & Actor, keeping: OfListing): Promise<Worked> {
  return withListing(visit, keeping, (was) => ({ ...was, saidAt: visit.clock.now() }));
}

/** Says whether somebody new can come; with that, that the rest is right. */
export async function sayRoom(
  visit: World & Actor,
  keeping: OfListing & { readonly taking: Taking },
): Promise<Worked> {
  return withListing(visit, keeping, (was) => ({
    ...was,
    says: { ...was.says, taking: keeping.taking },
    saidAt: visit.clock.now(),
  }));
}

/** Takes it out of searches for good; its page says that it has closed. */
export async function endListing(visit: World & Actor, keeping: OfListing): Promise<Worked> {
  return withListing(visit, keeping, (was) => ({ ...was, endedAt: visit.clock.now() }));
}

/** Writes a listing of one's own down and shows it, in the caller's transaction. */
export async function keep(
  tx: Transaction,
  visit: World & Pick<Actor, 'locality'>,
  listing: OwnListing,
): Promise<OwnListing> {
  await saveOwnListing(tx, listing);
  const { postcode } = listing.says;
  const known = postcode === '' ? undefined : await findPostcode(tx, postcode);
  const shown = {
    sourceId: listing.listingId,
    words: shownOf(listing, known?.point),
    assuredOn: dayOf(listing.saidAt),
    provider: { sourceId: listing.listingId, name: listing.says.name },
  };
  await keepServices(tx, sourceAt(visit), [shown]);
  return listing;
}

function sourceAt({ clock, locality }: World & Pick<Actor, 'locality'>): Source {
  return { locality, name: ownList, at: clock.now() };
}

function withListing(
  visit: World & Actor,
  keeping: OfListing,
  change: (was: OwnListing) => OwnListing,
): Promise<Worked> {
  return asMyself<OwnListing, ListingRefusal>(visit, keeping, async (tx) => {
    const was = await findOwnListing(tx, keeping.listing);
    if (was === undefined || was.endedAt !== undefined) return refused('no-such-listing');
    return done(await keep(tx, visit, change(was)));
  });
}
