import { type Actor, keepPlans, type Transaction, type World } from '#platform';
import { neededWords, type WantedWord, wantedWords } from '../find-words.ts';
import { reasonsFor } from '../reasons.ts';
import { searchParts } from '../search-parts.ts';
import { likelyMeant } from '../spelling.ts';
import { findByName, findMatching, findUnknown, type Matches, page_size } from '../store/find-services.ts';
import { findNearWords } from '../store/known-words.ts';
import { topicWords } from '../topics.ts';
import { anyOf, type Found, type Respelt, soughtFor, type Wish, wordQueries } from '../wish.ts';
import { placeless, type Placed, placeWish } from './place-wish.ts';

/**
 * Looks for services, for anyone. All wanted words must be there; where nothing has them all, words that nobody uses are
 * looked for as they were likely meant, and then any of the words will do. Each result says why it was found.
 */
export async function findServices(visit: World & Actor, wish: Wish): Promise<Found> {
  const scope = { locality: visit.locality };
  const anywhere = placeless(wish);
  if (anywhere !== undefined) {
    // Nearly every search ends here: one statement, and one journey to the database. Making its plan anew took a fifth of it.
    const [, found] = await visit.database.glance(scope, (tx) =>
      Promise.all([keepPlans(tx), findAll(tx, wish, anywhere)]),
    );
    if (found !== undefined) return found;
  }
  return visit.database.transaction(scope, async (tx) => {
    const { near, ...placed } = anywhere ?? (await placeWish(tx, wish));
    const found =
      (anywhere === undefined ? await findAll(tx, wish, placed) : undefined) ??
      (await findOtherwise(tx, wish, placed));
    return near === undefined ? found : { ...found, near };
  });
}

type Sifted = Pick<Placed, 'limits' | 'text'>;

/** What has all the wanted words, or everything where there are none; undefined where nothing has them all. */
async function findAll(tx: Transaction, wish: Wish, { limits, text }: Sifted): Promise<Found | undefined> {
  const wanted = wantedWords(text);
  if (wanted.length === 0 && wish.topic === undefined)
    return foundAs(wish, [], await findByName(tx, limits), 'everything');
  const all = await findMatching(tx, soughtFor([wholeQuery(wish, wanted)], wanted), limits);
  return all.total > 0 || wanted.length === 0 ? foundAs(wish, wanted, all, 'all-words') : undefined;
}

async function findOtherwise(tx: Transaction, wish: Wish, { limits, text }: Sifted): Promise<Found> {
  const wanted = wantedWords(text);
  const respelt = await respell(tx, wanted);
  const better = wanted.map((word) => withRespelling(word, respelt));
  if (respelt.length > 0) {
    const all = await findMatching(tx, soughtFor([wholeQuery(wish, better)], better), limits);
    if (all.total > 0) return { ...foundAs(wish, better, all, 'all-words'), respelt };
  }
  const each = wordQueries(neededWords(better)).map((query) => [...topicQuery(wish), query].join(' & '));
  const some = await findMatching(tx, soughtFor(each, better), limits);
  return { ...foundAs(wish, better, some, 'some-words'), respelt };
}

/** The query for all the words that must be there, within the part of life that was chosen. */
function wholeQuery(wish: Wish, wanted: readonly WantedWord[]): string {
  return [...topicQuery(wish), ...(wanted.length === 0 ? [] : wordQueries(neededWords(wanted)))].join(' & ');
}

function topicQuery({ topic }: Wish): readonly string[] {
  return topic === undefined ? [] : [anyOf(topicWords[topic])];
}

async function respell(tx: Transaction, wanted: readonly WantedWord[]): Promise<readonly Respelt[]> {
  const plain = wanted.filter((word) => word.also.length === 0).map((word) => word.typed);
  const unknown = await findUnknown(tx, plain);
  if (unknown.length === 0) return [];
  const near = await findNearWords(tx, unknown);
  return unknown.flatMap((typed) => {
    const meant = likelyMeant(typed, near.get(typed) ?? []).slice(0, 4);
    return meant.length === 0 ? [] : [{ typed, meant }];
  });
}

function withRespelling(word: WantedWord, respelt: readonly Respelt[]): WantedWord {
  const better = respelt.find((each) => each.typed === word.typed);
  return better === undefined ? word : { typed: word.typed, also: better.meant };
}

function foundAs(
  wish: Wish,
  wanted: readonly WantedWord[],
  matches: Matches,
  matching: Found['matching'],
): Found {
  return {
    services: matches.services.map((match) => ({
      ...match,
      reasons: reasonsFor(wanted, searchParts(match.service, match.service.provider)),
    })),
    total: matches.total,
    page: wish.page,
    pages: Math.ceil(matches.total / page_size),
    matching,
    respelt: [],
  };
}
