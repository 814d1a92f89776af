import { dayOf, done, type Id, longDate, type LocalityId, type Outcome, refused } from '#basics';
import {
  accountsOf,
  type Actor,
  address,
  firstTime,
  hashOfToken,
  newToken,
  type SignedIn,
  type Transaction,
  type World,
  writeLetter,
} from '#platform';
import { askedOn, type OwnListing } from '../own-listing.ts';
import { findAskedListing, findToAsk, noteAsked } from '../store/own-listings.ts';
import { keep } from './keep-listing.ts';
import { listingLetters } from './listing-letters.ts';

/** Where the letter leads: to the one press, and to the page on which it can be mended. */
const letterPaths = {
  stillRight: '/directory/still-right/:key',
  listing: '/directory/mine/:listing',
} as const;

/**
 * Asks those who list themselves whether it is still right, by a letter with a link of its own; says how many. The work of the
 * night. Whoever does not answer is asked again; meanwhile the listing says how old it is.
 */
export async function askListers(tx: Transaction, world: World, locality: LocalityId): Promise<number> {
  await tx.enter({ locality, standings: ['publisher'] });
  const listings = await findToAsk(tx, askedOn(world.clock.today()));
  const keepers = await accountsOf(tx, [...new Set(listings.map(({ keptBy }) => keptBy))]);
  const byId = new Map(keepers.map((each) => [each.accountId, each]));
  for (const listing of listings) {
    const keeper = byId.get(listing.keptBy);
    if (keeper !== undefined) await ask(tx, { ...world, locality }, listing, keeper);
  }
  return listings.length;
}

async function ask(
  tx: Transaction,
  visit: World & Actor,
  listing: OwnListing,
  keeper: SignedIn,
): Promise<void> {
  const key = newToken();
  const at = visit.clock.now();
  const { url } = visit.settings;
  const words = listingLetters({ language: 'en' }).stillRight;
  await noteAsked(tx, listing.listingId, { at, hash: hashOfToken(key) });
  await writeLetter(tx, visit.locality, {
    letterId: visit.clock.newId(),
    to: keeper.email,
    subject: words.subject(listing.says.name),
    body: words.body(listing.says.name, longDate(dayOf(listing.saidAt)), {
      right: `${url}${address(letterPaths.stillRight, { key })}`,
      mend: `${url}${address(letterPaths.listing, { listing: listing.listingId })}`,
    }),
    writtenAt: at,
  });
}

/** The listing that a letter's link asks about; undefined where it was answered or a newer letter has gone out. */
export async function findAsked(visit: World & Actor, key: string): Promise<OwnListing | undefined> {
  return byLink(visit, (tx) => findAskedListing(tx, hashOfToken(key)));
}

/** Says that all of it is still right. The link is the key: only whoever got the letter holds it. */
export async function answerByLink(
  visit: World & Actor,
  answering: { readonly key: string; readonly once?: Id<'once'> },
): Promise<Outcome<OwnListing, { readonly because: 'answered-before' }>> {
  const { key, once } = answering;
  return byLink(visit, async (tx) => {
    const listing = await findAskedListing(tx, hashOfToken(key));
    if (listing === undefined || listing.endedAt !== undefined) return refused('answered-before');
    if (once !== undefined && !(await firstTime(tx, once, visit.clock.now())))
      return refused('answered-before');
    return done(await keep(tx, visit, { ...listing, saidAt: visit.clock.now() }));
  });
}

function byLink<Done>(
  { database, locality }: World & Actor,
  work: (tx: Transaction) => Promise<Done>,
): Promise<Done> {
  return database.transaction({ locality, standings: ['publisher'] }, work);
}
