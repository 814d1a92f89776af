import { howYouCanPay as waysOf } from '../cost.ts';
import { accessNeedsIn } from '../access-needs.ts';
import { type Service, type ServiceWords, type Term } from '../service.ts';
import { nameId } from './name-id.ts';
import { some } from './some.ts';
import {
  canTakeSomeoneNow,
  gettingInAndAbout,
  howYouCanPay,
  kindOfListing,
  openVocabularies,
  termsFor,
  type Vocabulary,
  type VocabularyTerm,
  whoRunsIt,
} from './vocabularies.ts';

/** An object of the standard, ready to be sent. */
export type Written = Readonly<Record<string, unknown>>;

/** A word with its id and that of the list it belongs to. */
export type WrittenTerm = Written & { readonly id: string; readonly taxonomy_id: string };

/** Everything that a service says in words of a list, ours and its publisher's. `base` is the address of this directory. */
export function writeAttributes(service: Service, base: string): readonly Written[] {
  return writtenTerms(service, base).map((term) => attribute(service.id, 'service', term));
}

/** The ids of every word a service is found by in the open interface. */
export function termIdsOf(words: ServiceWords): readonly string[] {
  return writtenTerms(words, '').map(({ id }) => id);
}

function writtenTerms(words: ServiceWords, base: string): readonly WrittenTerm[] {
  const { capacity, cost, kind, runner, terms, waysToPay } = words;
  const own = [
    ...ownTerms(howYouCanPay, waysOf(cost, waysToPay), base),
    ...ownTerms(whoRunsIt, runner === undefined ? [] : [runner], base),
    ...ownTerms(kindOfListing, [kind], base),
    ...ownTerms(canTakeSomeoneNow, capacity === undefined ? [] : [capacity.taking], base),
  ];
  return [...own, ...terms.map(writeTerm)];
}

/** What a place says about getting in, in words of ours; what is said in its own words stands beside. */
export function writeAccess(locationId: string, said: readonly string[], base: string): readonly Written[] {
  const needs = ownTerms(gettingInAndAbout, accessNeedsIn(said), base);
  return needs.map((term) => attribute(locationId, 'location', term));
}

/** A word of ours, with the page that says what it means. */
export function writeOwnTerm(of: Vocabulary, term: VocabularyTerm, base: string): WrittenTerm {
  return {
    id: term.id,
    name: term.name,
    description: term.description,
    taxonomy: of.name,
    taxonomy_id: of.id,
    term_uri: `${base}/directory/open-data#${of.slug}-${term.code}`,
  };
}

/** A word from a publisher's list; where no list is named, it stands in one of ours that takes every word. */
export function writeTerm(term: Term): WrittenTerm {
  const open = openVocabularies[term.says];
  return {
    id: nameId('term', term.says, term.list ?? '', term.label, term.uri ?? ''),
    name: term.label,
    description: term.label,
    taxonomy: term.list ?? open.name,
    taxonomy_id: term.list === undefined ? open.id : listId(term.list),
    ...some('term_uri', term.uri),
  };
}

/** The id of a list of words that a publisher names. */
export function listId(list: string): string {
  return nameId('list', list);
}

function ownTerms<Code extends string>(of: Vocabulary<Code>, codes: readonly Code[], base: string) {
  return termsFor(of, codes).map((term) => writeOwnTerm(of, term, base));
}

function attribute(linkId: string, linkType: string, term: WrittenTerm): Written {
  return {
    id: nameId(linkId, 'attribute', term.id),
    link_id: linkId,
    link_type: linkType,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  };
}
