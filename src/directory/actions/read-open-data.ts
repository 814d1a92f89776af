import { type Id } from '#basics';
import type { Actor, Transaction, World } from '#platform';
import type { OpenWish, PageAsked } from '../open-wish.ts';
import type { Service, Term } from '../service.ts';
import { type AtPlace, findAtPlace, findOpenPlaces, findOpenServices } from '../store/open-services.ts';
import { findPostcode, hasPostcodes, type Postcode } from '../store/postcodes.ts';
import { countTerms, findLists, findTerm, findTerms, idsOfTerms } from '../store/terms.ts';

type Part<Each> = { readonly total: number; readonly part: readonly Each[] };

/** Services, groups and places in the order of their ids, for programs. All that is here is public. */
export function openServices(asked: World & Actor, wish: OpenWish, page: PageAsked): Promise<Part<Service>> {
  return reading(asked, (tx) => findOpenServices(tx, wish, page));
}

/** The same at each of their places. */
export function openPlaces(asked: World & Actor, wish: OpenWish, page: PageAsked): Promise<Part<AtPlace>> {
  return reading(asked, (tx) => findOpenPlaces(tx, wish, page));
}

export function openAtPlace(asked: World & Actor, id: Id<'at-place'>): Promise<AtPlace | undefined> {
  return reading(asked, (tx) => findAtPlace(tx, id));
}

/** Words that listings use, beyond those of our own vocabularies; of one list where it is named by its id. */
export function openTerms(
  asked: World & Actor,
  part: { readonly limit: number; readonly offset: number; readonly taxonomy?: string },
): Promise<Part<Term>> {
  return reading(asked, async (tx) => {
    const [total, terms] = await Promise.all([countTerms(tx), findTerms(tx, part.taxonomy, part)]);
    return { total, part: terms };
  });
}

export function openTerm(asked: World & Actor, id: Id<'term'>): Promise<Term | undefined> {
  return reading(asked, (tx) => findTerm(tx, id));
}

/** The ids of all words of one list. */
export function termIdsIn(asked: World & Actor, taxonomy: Id<'taxonomy'>): Promise<readonly Id<'term'>[]> {
  return reading(asked, (tx) => idsOfTerms(tx, taxonomy));
}

/** The lists of words that publishers name. */
export function openLists(asked: World & Actor): Promise<readonly string[]> {
  return reading(asked, findLists);
}

/** Where a postcode is, from the table that was loaded here. No postcode is ever sent to anybody. */
export function whereIs(
  asked: World & Actor,
  postcode: string,
): Promise<Postcode | 'not-loaded' | 'unknown'> {
  return reading(asked, async (tx) => {
    const found = await findPostcode(tx, postcode);
    if (found !== undefined) return found;
    return (await hasPostcodes(tx)) ? 'unknown' : 'not-loaded';
  });
}

function reading<Read>(asked: World & Actor, read: (tx: Transaction) => Promise<Read>): Promise<Read> {
  return asked.database.transaction({ locality: asked.locality }, read);
}
