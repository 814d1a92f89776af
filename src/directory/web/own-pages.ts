import { dayOf, longDate, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, buttonGroup, card, cards, type FieldError, type Html, html, insetText } from '#ui';
import {
  beginListing,
  changeListing,
  endListing,
  findMyListing,
  myListings,
  sayRoom,
  sayStillRight,
} from '../actions/index.ts';
import { takings } from '../capacity.ts';
import type { ListingId, OwnListing } from '../own-listing.ts';
import { ownPaths, paths, serviceAt } from './addresses.ts';
import { onceForm, onceOf } from './once-form.ts';
import { answerToldMe, challenge, othersPart } from './own-down.ts';
import { ownTogetherPart, sendTogether } from './own-together.ts';
import { ownFields } from './own-form.ts';
import { readOwn } from './read-own.ts';
import { say } from './say.ts';
import { sayOwn } from './say-own.ts';

/** What whoever is signed in offers, and the way to list more. */
export async function ownListingsPage(visit: Visit): Promise<Answer> {
  const words = sayOwn(visit);
  const all = await myListings(visit);
  const shown = all.map((listing) =>
    card({
      title: listing.says.name,
      headingLevel: 2,
      href: address(ownPaths.one, { listing: listing.listingId }),
      text: listing.endedAt === undefined ? words.rightSince(longDate(dayOf(listing.saidAt))) : words.isOver,
    }),
  );
  const body = html`${shown.length === 0 ? html`<p>${words.none}</p>` : cards(shown, { stacked: true })}
    ${button({ text: words.begin, href: ownPaths.begin })}`;
  const back = { href: paths.search, text: say(visit).service.backToSearch };
  return { page: { title: words.title, lead: words.lead, back, body } };
}

/** One of one's own listings: one press where it is still right, and the ways to mend it. */
export async function ownListingPage(visit: Visit): Promise<Answer> {
  const listing = await asked(visit);
  return listing === undefined ? { refusal: 'not-found' } : showOwn(visit, listing, []);
}

async function showOwn(visit: Visit, listing: OwnListing, errors: readonly FieldError[]): Promise<Answer> {
  const words = sayOwn(visit);
  const body = html`${await othersPart(visit, listing, errors)}
    <p><a href="${serviceAt(listing.serviceId)}">${words.see}</a></p>
    ${listing.endedAt === undefined ? ways(visit, listing) : insetText({ text: words.isOver })}
    ${listing.endedAt === undefined && (await ownTogetherPart(visit, listing, errors))}`;
  const back = { href: ownPaths.all, text: words.back };
  const page = { title: listing.says.name, back, body, errors };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

/** Challenges that the local service took it down. */
export function challengeDown(visit: Visit): Promise<Answer> {
  return challenge(visit, (listing, errors) => showOwn(visit, listing, errors));
}

/** Asks others to offer it together, and answers those who ask. */
export function offerTogether(visit: Visit): Promise<Answer> {
  return sendTogether(visit, (listing, errors) => showOwn(visit, listing, errors));
}

/** Answers somebody who says that something of it is wrong. */
export function answerOwnTold(visit: Visit): Promise<Answer> {
  return answerToldMe(visit, (listing, errors) => showOwn(visit, listing, errors));
}

function ways(visit: Visit, { listingId: listing, saidAt, says }: OwnListing): Html {
  const words = sayOwn(visit);
  const now = says.taking === undefined ? words.notSaid : words.takings[says.taking];
  const rooms = takings.map((taking) =>
    button({ text: words.takings[taking], name: 'taking', value: taking, kind: 'secondary' }),
  );
  const end = button({ text: words.end, kind: 'secondary', preventDoubleClick: true });
  return html`<p>${words.rightSince(longDate(dayOf(saidAt)))}</p>
    ${onceForm(visit, address(ownPaths.right, { listing }), button({ text: words.stillRight, preventDoubleClick: true }))}
    <h2>${words.room}</h2>
    <p>${words.roomNow(now)}</p>
    ${onceForm(visit, address(ownPaths.room, { listing }), buttonGroup(rooms))}
    ${buttonGroup([button({ text: words.change, href: address(ownPaths.change, { listing }), kind: 'secondary' })])}
    ${onceForm(visit, address(ownPaths.end, { listing }), end)}`;
}

/** The form in which somebody signed in lists what they offer. */
export function beginOwnPage(visit: Visit): Answer {
  return formPage(visit, undefined, []);
}

export async function beginOwn(visit: Visit): Promise<Answer> {
  const read = readOwn(visit);
  if ('errors' in read) return formPage(visit, undefined, read.errors);
  const words = sayOwn(visit);
  const outcome = await beginListing(visit, { says: read.says, ...onceOf(visit) });
  if ('done' in outcome)
    return { goTo: address(ownPaths.one, { listing: outcome.done.listingId }), notice: words.saved };
  if (outcome.refused.because === 'many-listings')
    return formPage(visit, undefined, [{ field: 'name', text: words.many(outcome.refused.most) }]);
  return outcome.refused.because === 'already-done'
    ? { goTo: ownPaths.all, notice: words.saved }
    : { refusal: 'not-allowed' };
}

/** The same form with what it says now. */
export async function changeOwnPage(visit: Visit): Promise<Answer> {
  const listing = await asked(visit);
  if (listing === undefined || listing.endedAt !== undefined) return { refusal: 'not-found' };
  return formPage(visit, listing, []);
}

export async function changeOwn(visit: Visit): Promise<Answer> {
  const listing = await asked(visit);
  if (listing === undefined) return { refusal: 'not-found' };
  const read = readOwn(visit);
  if ('errors' in read) return formPage(visit, listing, read.errors);
  const change = { listing: listing.listingId, says: read.says, ...onceOf(visit) };
  return after(listing.listingId, await changeListing(visit, change), sayOwn(visit).saved);
}

/** One press: all of it is still right. */
export async function stillRight(visit: Visit): Promise<Answer> {
  const listing = listingIn(visit);
  if (listing === undefined) return { refusal: 'not-found' };
  return after(listing, await sayStillRight(visit, { listing, ...onceOf(visit) }), sayOwn(visit).thanked);
}

export async function room(visit: Visit): Promise<Answer> {
  const listing = listingIn(visit);
  if (listing === undefined) return { refusal: 'not-found' };
  const taking = takings.find((each) => each === field(visit.form, 'taking'));
  if (taking === undefined) return { goTo: address(ownPaths.one, { listing }) };
  return after(listing, await sayRoom(visit, { listing, taking, ...onceOf(visit) }), sayOwn(visit).thanked);
}

export async function endOwn(visit: Visit): Promise<Answer> {
  const listing = listingIn(visit);
  if (listing === undefined) return { refusal: 'not-found' };
  return after(listing, await endListing(visit, { listing, ...onceOf(visit) }), sayOwn(visit).ended);
}

function after(listing: ListingId, outcome: Awaited<ReturnType<typeof endListing>>, notice: string): Answer {
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: address(ownPaths.one, { listing }), notice };
  return { refusal: outcome.refused.because === 'no-such-listing' ? 'not-found' : 'not-allowed' };
}

function formPage(visit: Visit, listing: OwnListing | undefined, errors: readonly FieldError[]): Answer {
  const words = sayOwn(visit);
  const action =
    listing === undefined ? ownPaths.begin : address(ownPaths.change, { listing: listing.listingId });
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: listing === undefined ? words.beginTitle : words.changeTitle(listing.says.name),
      lead: words.beginLead,
      back: { href: ownPaths.all, text: words.back },
      errors,
      body: onceForm(visit, action, ownFields(visit, listing?.says, errors)),
    },
  };
}

function listingIn(visit: Visit): ListingId | undefined {
  return readId<'own-listing'>(visit.params['listing']);
}

async function asked(visit: Visit): Promise<OwnListing | undefined> {
  const listing = listingIn(visit);
  return listing === undefined ? undefined : findMyListing(visit, listing);
}
