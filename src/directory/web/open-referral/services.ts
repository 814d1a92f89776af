import { type Id, readId } from '#basics';
import type { OpenAnswer, OpenAsked } from '#platform';
import {
  findService,
  openAtPlace,
  openPlaces,
  openServices,
  termIdsIn,
  whereIs,
} from '../../actions/index.ts';
import { wantedWords } from '../../find-words.ts';
import { vocabularies } from '../../formats/vocabularies.ts';
import {
  writeListedService,
  writeListedServiceAtPlace,
  writeRoom,
  writeService,
  writeServiceAtPlace,
} from '../../formats/write-service.ts';
import { openPage, type OpenWish } from '../../open-wish.ts';
import { wordQueries } from '../../wish.ts';
import { notFound, readQuery, wrong } from './problems.ts';
import { PlacesQuery, ServicesQuery } from './read-query.ts';

/** `GET /oruk/v3/services` */
export async function listServices(asked: OpenAsked): Promise<OpenAnswer> {
  const query = readQuery(ServicesQuery, asked);
  if ('problem' in query) return query;
  const page = { page: query.read.page, perPage: query.read.per_page };
  const { part, total } = await openServices(asked, await wishOf(asked, query.read), page);
  return { json: openPage(page, total, part.map(writeListedService)) };
}

/** `GET /oruk/v3/services/:id`; `?profile=hsds-3.1` adds room for somebody new as later versions of the standard have it. */
export async function oneService(asked: OpenAsked): Promise<OpenAnswer> {
  const id = readId<'service'>(asked.params['id']);
  const service = id === undefined ? undefined : await findService(asked, id);
  if (service === undefined) return notFound('service');
  const room = asked.query['profile'] === 'hsds-3.1' ? writeRoom(service) : {};
  return { json: { ...writeService(service, asked.settings.url), ...room } };
}

/** `GET /oruk/v3/service_at_locations` */
export async function listPlaces(asked: OpenAsked): Promise<OpenAnswer> {
  const query = readQuery(PlacesQuery, asked);
  if ('problem' in query) return query;
  const around = await aroundOf(asked, query.read);
  if ('problem' in around) return around;
  const page = { page: query.read.page, perPage: query.read.per_page };
  const wish = { ...(await wishOf(asked, query.read)), ...around.wish };
  const { part, total } = await openPlaces(asked, wish, page);
  const contents = part.map(({ place, service }) => writeListedServiceAtPlace(service, place));
  return { json: openPage(page, total, contents) };
}

/** `GET /oruk/v3/service_at_locations/:id` */
export async function onePlace(asked: OpenAsked): Promise<OpenAnswer> {
  const id = readId<'at-place'>(asked.params['id']);
  const at = id === undefined ? undefined : await openAtPlace(asked, id);
  const written = at && writeServiceAtPlace(at.service, at.place, asked.settings.url);
  return written === undefined ? notFound('service at a location') : { json: written };
}

async function wishOf(asked: OpenAsked, query: ServicesQuery): Promise<OpenWish> {
  const words = wordQueries(wantedWords(query.search ?? '')).join(' & ');
  const anyTerm = await termsAsked(asked, query);
  return {
    ...(words !== '' && { words }),
    ...(anyTerm !== undefined && { anyTerm }),
    ...(query.minimum_age !== undefined && { minimumAge: query.minimum_age }),
    ...(query.maximum_age !== undefined && { maximumAge: query.maximum_age }),
    ...(query.day !== undefined && { day: query.day }),
    ...(query.start_time !== undefined && { opensFrom: query.start_time }),
    ...(query.end_time !== undefined && { closesBy: query.end_time }),
  };
}

/** The words that must be among a service's own; a word asked for within a list must be one of that list. */
async function termsAsked(
  asked: OpenAsked,
  query: ServicesQuery,
): Promise<readonly Id<'term'>[] | undefined> {
  const { taxonomy_id: taxonomy, taxonomy_term_id: term } = query;
  const one = term === undefined ? undefined : ([readId<'term'>(term)] as const).filter(isThere);
  if (taxonomy === undefined) return one;
  const inList = await allOf(asked, taxonomy);
  return one === undefined ? inList : one.filter((id) => inList.includes(id));
}

async function allOf(asked: OpenAsked, taxonomy: string): Promise<readonly Id<'term'>[]> {
  const own = vocabularies.find(({ id }) => id === taxonomy);
  if (own !== undefined) return own.terms.map(({ id }) => readId<'term'>(id)).filter(isThere);
  const id = readId<'taxonomy'>(taxonomy);
  return id === undefined ? [] : termIdsIn(asked, id);
}

/** What a postcode asks for: services within a distance of it, or that serve the areas it lies in. */
async function aroundOf(
  asked: OpenAsked,
  { postcode, proximity }: PlacesQuery,
): Promise<{ readonly wish: OpenWish } | ReturnType<typeof wrong>> {
  if (postcode === undefined)
    return proximity === undefined ? { wish: {} } : wrong('proximity', 'proximity needs a postcode.');
  const at = await whereIs(asked, postcode);
  if (at === 'not-loaded')
    return wrong('postcode', 'No postcodes are loaded here, so none can be looked for.');
  if (at === 'unknown') return wrong('postcode', 'There is no such postcode among those loaded here.');
  const near = proximity === undefined ? {} : { near: { point: at.point, metres: proximity } };
  return { wish: { serves: at.areas, ...near } };
}

function isThere<Each>(each: Each | undefined): each is Each {
  return each !== undefined;
}
