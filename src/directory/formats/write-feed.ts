import { type Written } from './write-terms.ts';

/**
 * A file of Open Referral: one page with everything on it, in pieces, so that its size does not matter. `total` is how many
 * objects there will be.
 */
export async function* writeFeed(
  objects: AsyncIterable<Written> | Iterable<Written>,
  total: number,
): AsyncGenerator<string> {
  const page = {
    total_items: total,
    total_pages: 1,
    page_number: 1,
    size: total,
    first_page: true,
    last_page: true,
    empty: total === 0,
  };
  yield `${JSON.stringify(page).slice(0, -1)},"contents":[`;
  let before = '\n';
  for await (const each of objects) {
    yield `${before}${JSON.stringify(each)}`;
    before = ',\n';
  }
  yield '\n]}\n';
}
