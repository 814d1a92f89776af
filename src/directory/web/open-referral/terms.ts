import { readId } from '#basics';
import type { OpenAnswer, OpenAsked } from '#platform';
import { openLists, openTerm, openTerms } from '../../actions/index.ts';
import { vocabularies } from '../../formats/vocabularies.ts';
import { writeOwnTerms, writeTaxonomies, type WrittenTaxonomy } from '../../formats/write-taxonomies.ts';
import { writeTerm } from '../../formats/write-terms.ts';
import { openPage } from '../../open-wish.ts';
import { notFound, readQuery } from './problems.ts';
import { PageQuery } from './read-query.ts';

const terms_max = 10_000;

/** `GET /oruk/v3/taxonomies` */
export async function listTaxonomies(asked: OpenAsked): Promise<OpenAnswer> {
  const query = readQuery(PageQuery, asked);
  if ('problem' in query) return query;
  const page = { page: query.read.page, perPage: query.read.per_page };
  const all = await everyTaxonomy(asked);
  const from = (page.page - 1) * page.perPage;
  return { json: openPage(page, all.length, all.slice(from, from + page.perPage)) };
}

/** `GET /oruk/v3/taxonomies/:id`, with the words of the list. */
export async function oneTaxonomy(asked: OpenAsked): Promise<OpenAnswer> {
  const all = await everyTaxonomy(asked);
  const found = all.find(({ id }) => id === asked.params['id']);
  if (found === undefined) return notFound('taxonomy');
  const own = vocabularies.find(({ id }) => id === found.id);
  const words =
    own === undefined
      ? (await openTerms(asked, { limit: terms_max, offset: 0, taxonomy: found.id })).part.map(writeTerm)
      : writeOwnTerms(asked.settings.url, [own]);
  return { json: { ...found, taxonomy_terms: words } };
}

/** `GET /oruk/v3/taxonomy_terms`: our own words, and then those that listings use. */
export async function listTerms(asked: OpenAsked): Promise<OpenAnswer> {
  const query = readQuery(PageQuery, asked);
  if ('problem' in query) return query;
  const page = { page: query.read.page, perPage: query.read.per_page };
  const own = writeOwnTerms(asked.settings.url);
  const from = (page.page - 1) * page.perPage;
  const first = own.slice(from, from + page.perPage);
  const rest = { limit: page.perPage - first.length, offset: Math.max(0, from - own.length) };
  const { part, total } = await openTerms(asked, rest);
  return { json: openPage(page, own.length + total, [...first, ...part.map(writeTerm)]) };
}

/** `GET /oruk/v3/taxonomy_terms/:id` */
export async function oneTerm(asked: OpenAsked): Promise<OpenAnswer> {
  const id = readId<'term'>(asked.params['id']);
  if (id === undefined) return notFound('taxonomy term');
  const own = writeOwnTerms(asked.settings.url).find((term) => term.id === id);
  if (own !== undefined) return { json: own };
  const term = await openTerm(asked, id);
  return term === undefined ? notFound('taxonomy term') : { json: writeTerm(term) };
}

async function everyTaxonomy(asked: OpenAsked): Promise<readonly WrittenTaxonomy[]> {
  return writeTaxonomies(await openLists(asked), asked.settings.url);
}
