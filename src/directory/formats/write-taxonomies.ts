import { listId, writeOwnTerm, type Written, type WrittenTerm } from './write-terms.ts';
import { openVocabularies, vocabularies, type Vocabulary } from './vocabularies.ts';

/** A list of words as the standard has it. */
export type WrittenTaxonomy = Written & { readonly id: string };

/** Our own vocabularies, and the lists of words that publishers name. */
export function writeTaxonomies(lists: readonly string[], base: string): readonly WrittenTaxonomy[] {
  const own = [...vocabularies, ...Object.values(openVocabularies)].map((each) => ({
    id: each.id,
    name: each.name,
    description: each.description,
    uri: `${base}/directory/open-data#${each.slug}`,
    version: '1',
  }));
  const others = lists.map((list) => ({
    id: listId(list),
    name: list,
    description: `Words from the list “${list}” that listings here use.`,
  }));
  return [...own, ...others];
}

/** The words of our own vocabularies, or of one of them. */
export function writeOwnTerms(
  base: string,
  of: readonly Vocabulary[] = vocabularies,
): readonly WrittenTerm[] {
  return of.flatMap((each) => each.terms.map((term) => writeOwnTerm(each, term, base)));
}
