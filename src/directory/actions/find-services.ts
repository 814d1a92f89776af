import { type Actor, keepPlans, type Transaction, type World } from '#platform';
import { neededWords, type WantedWord, wantedWords } from '../find-words.ts';
import { reasonsFor } from '../reasons.ts';
import { searchParts } from '../search-parts.ts';
import { likelyMeant } from '../spelling.ts';
import { findByName, findMatching, type Matches, page_size } from '../store/find-services.ts';
import { findMisspelt } from '../store/known-words.ts';
import { topicWords } from '../topics.ts';
import { anyOf, type Found, type Respelt, soughtFor, type Wish, wordQueries } from '../wish.ts';
import { placeless, type Placed, placeWish } from './place-wish.ts';

/**
 * Looks for services, for anyone. All wanted words must be there; where nothing has them all, words that nobody uses are
 * looked for as they were likely meant, and then any of the words will do. Each result says why it was found.
 */
export async function findServices(visit: World & Actor, wish: Wish): Promise<Found> {
  const { near, ...placed } = placeless(wish) ?? (await placeWish(visit, wish));
  // Nearly every search ends here: one journey to the database, which also says what may be misspelt. Each further one
  // would wait its turn behind everybody else's.
  const [all, known] = await glance(visit, placed, (tx) =>
    Promise.all([findAll(tx, wish, placed), findMisspelt(tx, typedWords(placed))]),
  );
  const found = all ?? (await findOtherwise(visit, wish, { ...placed, known }));
  return near === undefined ? found : { ...found, near };
}

type Sifted = Pick<Placed, 'limits' | 'text'>;

/** One look at the database. Making the plan of a search anew took a fifth of it; where a place limits it, the place decides the plan. */
async function glance<Seen>(
  visit: World & Actor,
  { limits }: Pick<Placed, 'limits'>,
  looking: (tx: Transaction) => Promise<Seen>,
): Promise<Seen> {
  const { database, locality } = visit;
  if (limits.near !== undefined) return database.glance({ locality }, looking);
  const [, seen] = await database.glance({ locality }, (tx) => Promise.all([keepPlans(tx), looking(tx)]));
  return seen;
}

/** The words that were typed and are called nothing else: those that may be misspelt. */
function typedWords({ text }: Sifted): readonly string[] {
  return wantedWords(text)
    .filter(({ also }) => also.length === 0)
    .map(({ typed }) => typed);
}

/** What has all the wanted words, or everything where there are none; undefined where nothing has them all. */
async function findAll(tx: Transaction, wish: Wish, { limits, text }: Sifted): Promise<Found | undefined> {
  const wanted = wantedWords(text);
  if (wanted.length === 0 && wish.topic === undefined)
    return foundAs(wish, [], await findByName(tx, limits), 'everything');
  const all = await findMatching(tx, soughtFor([wholeQuery(wish, wanted)], wanted), limits);
  return all.total > 0 || wanted.length === 0 ? foundAs(wish, wanted, all, 'all-words') : undefined;
}

type Misspelt = Sifted & { readonly known: ReadonlyMap<string, readonly string[]> };

async function findOtherwise(
  visit: World & Actor,
  wish: Wish,
  { limits, text, known }: Misspelt,
): Promise<Found> {
  const wanted = wantedWords(text);
  const respelt = respell(known);
  const find = (queries: readonly string[]) =>
    glance(visit, { limits }, (tx) => findMatching(tx, soughtFor(queries, better), limits));
  const better = wanted.map((word) => withRespelling(word, respelt));
  if (respelt.length > 0) {
    const all = await find([wholeQuery(wish, better)]);
    if (all.total > 0) return { ...foundAs(wish, better, all, 'all-words'), respelt };
  }
  const each = wordQueries(neededWords(better)).map((query) => [...topicQuery(wish), query].join(' & '));
  const some = await find(each);
  return { ...foundAs(wish, better, some, 'some-words'), respelt };
}

/** The query for all the words that must be there, within the part of life that was chosen. */
function wholeQuery(wish: Wish, wanted: readonly WantedWord[]): string {
  return [...topicQuery(wish), ...(wanted.length === 0 ? [] : wordQueries(neededWords(wanted)))].join(' & ');
}

function topicQuery({ topic }: Wish): readonly string[] {
  return topic === undefined ? [] : [anyOf(topicWords[topic])];
}

function respell(known: Misspelt['known']): readonly Respelt[] {
  return [...known].flatMap(([typed, near]) => {
    const meant = likelyMeant(typed, near).slice(0, 4);
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
