import type { Actor, Transaction, World } from '#platform';
import { type WantedWord, wantedWords } from '../find-words.ts';
import { reasonsFor } from '../reasons.ts';
import { searchParts } from '../search-parts.ts';
import type { Service } from '../service.ts';
import { likelyMeant } from '../spelling.ts';
import { findMatching, findUnknown, page_size, type ServiceQuery } from '../store/find-services.ts';
import { findNearWords } from '../store/known-words.ts';
import { type Found, placeQuery, type Respelt, type Wish, wordQuery } from '../wish.ts';

/**
 * Looks for services, for anyone. All wanted words must be there; where nothing has them all, words that nobody uses are
 * looked for as they were likely meant, and then any of the words will do. Each result says why it was found.
 */
export async function findServices(visit: World & Actor, wish: Wish): Promise<Found> {
  const wanted = wantedWords(wish.text);
  return visit.database.transaction({ locality: visit.locality }, async (tx) => {
    if (wanted.length === 0) return foundAs(wish, [], await find(tx, wish, undefined), 'everything');
    const all = await find(tx, wish, wordQuery(wanted, '&'));
    if (all.total > 0) return foundAs(wish, wanted, all, 'all-words');
    return findOtherwise(tx, wish, wanted);
  });
}

type Matches = { readonly services: readonly Service[]; readonly total: number };

async function findOtherwise(tx: Transaction, wish: Wish, wanted: readonly WantedWord[]): Promise<Found> {
  const respelt = await respell(tx, wanted);
  const better = wanted.map((word) => withRespelling(word, respelt));
  const all =
    respelt.length === 0 ? { services: [], total: 0 } : await find(tx, wish, wordQuery(better, '&'));
  if (all.total > 0) return { ...foundAs(wish, better, all, 'all-words'), respelt };
  const some = await find(tx, wish, wordQuery(better, '|'));
  return { ...foundAs(wish, better, some, 'some-words'), respelt };
}

async function respell(tx: Transaction, wanted: readonly WantedWord[]): Promise<readonly Respelt[]> {
  const unknown = await findUnknown(
    tx,
    wanted.filter((word) => word.also.length === 0).map((word) => word.typed),
  );
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

function find(tx: Transaction, wish: Wish, words: string | undefined): Promise<Matches> {
  const query: ServiceQuery = {
    words,
    place: placeQuery(wish.place),
    pay: wish.pay,
    age: wish.age,
    page: wish.page,
  };
  return findMatching(tx, query);
}

function foundAs(
  wish: Wish,
  wanted: readonly WantedWord[],
  matches: Matches,
  matching: Found['matching'],
): Found {
  return {
    services: matches.services.map((service) => ({
      service,
      reasons: reasonsFor(wanted, searchParts(service, service.provider)),
    })),
    total: matches.total,
    page: wish.page,
    pages: Math.ceil(matches.total / page_size),
    matching,
    respelt: [],
  };
}
