import MiniSearch from 'minisearch';
import type { Listing } from '#directory/actions';
import { searchFields, searchParts } from '../../src/directory/search-parts.ts';

/** MiniSearch as its own guide sets it up: the beginnings of words, one mistake in five letters, the name worth most. */
export function miniSearchOver(listings: readonly Listing[]): (text: string) => readonly number[] {
  const index = new MiniSearch<Readonly<Record<string, string>>>({
    fields: [...searchFields],
    idField: 'id',
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 4, terms: 2, provider: 2 } },
  });
  index.addAll(
    listings.map(({ provider, sourceId, words }) => ({ id: sourceId, ...searchParts(words, provider) })),
  );
  return (text) =>
    index
      .search(text)
      .slice(0, 20)
      .map(({ id }) => Number(id));
}
