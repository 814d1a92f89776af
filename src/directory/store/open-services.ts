import type { Transaction } from '#platform';
import type { OpenWish, PageAsked } from '../open-wish.ts';
import type { Service } from '../service.ts';
import { serviceColumns, serviceOf, type ServiceRow } from './service-row.ts';

/** A place of a service, by its number there. */
export type AtPlace = { readonly service: Service; readonly place: number };

type Part<Each> = { readonly total: number; readonly part: readonly Each[] };

// Each condition falls away where its value is missing, so that one statement serves every mixture of filters.
const asked = `s.locality_id = platform.locality()
  and ($1::text is null or s.words @@ to_tsquery('english', $1))
  and ($2::uuid[] is null or s.term_ids && $2)
  and ($3::numeric is null or s.minimum_age >= $3)
  and ($4::numeric is null or s.maximum_age <= $4)
  and (($5::smallint is null and $6::time is null and $7::time is null) or exists (
    select 1 from directory.service_time t
    where t.locality_id = s.locality_id and t.service_id = s.service_id
      and ($5 is null or t.weekday = $5) and ($6 is null or t.opens >= $6) and ($7 is null or t.closes <= $7)))
  and ($8::text[] is null or s.area_codes = '{}' or s.area_codes && $8)`;

const provider = `left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id`;

/** One page of services in the order of their ids, whatever their status, and how many there are in all. */
export async function findOpenServices(
  tx: Transaction,
  wish: OpenWish,
  page: PageAsked,
): Promise<Part<Service>> {
  const values = valuesOf(wish);
  // Whoever reads everything asks for nothing: that is counted and passed over in the index, without reading a listing.
  const all = values.every((value) => value === undefined);
  const [where, given] = all ? ['s.locality_id = platform.locality()', []] : [asked, values];
  const [limit, offset] = [given.length + 1, given.length + 2];
  const [counted, rows] = await Promise.all([
    tx.get<{ readonly total: number }>(
      `select count(*) as total from directory.service s where ${where}`,
      given,
    ),
    tx.rows<ServiceRow>(
      `select ${serviceColumns} from (
        select s.locality_id, s.service_id from directory.service s
        where ${where} order by s.service_id limit $${limit} offset $${offset}) as page
      join directory.service s on s.locality_id = page.locality_id and s.service_id = page.service_id
      ${provider} order by s.service_id`,
      [...given, ...pageOf(page)],
    ),
  ]);
  return { total: counted.total, part: rows.map(serviceOf) };
}

// A box around the circle lets the index in; degrees of longitude grow narrower towards the poles.
const near = `($9::double precision is null or (
    p.latitude between $9 - $11 / 111320.0 and $9 + $11 / 111320.0
    and p.longitude between $10 - $11 / (111320.0 * greatest(cos(radians($9)), 0.01))
      and $10 + $11 / (111320.0 * greatest(cos(radians($9)), 0.01))
    and directory.metres_between(p.latitude, p.longitude, $9, $10) <= $11))`;

/** One page of services at their places, in the order of their ids, and how many there are in all. */
export async function findOpenPlaces(
  tx: Transaction,
  wish: OpenWish,
  page: PageAsked,
): Promise<Part<AtPlace>> {
  const found = `directory.service_place p
    join directory.service s on s.locality_id = p.locality_id and s.service_id = p.service_id
    where p.locality_id = platform.locality() and s.taken_down_at is null and ${asked} and ${near}`;
  const values = [
    ...valuesOf(wish),
    wish.near?.point.latitude,
    wish.near?.point.longitude,
    wish.near?.metres,
  ];
  const [counted, rows] = await Promise.all([
    tx.get<{ readonly total: number }>(`select count(*) as total from ${found}`, values),
    tx.rows<ServiceRow & { readonly place: number }>(
      `select s.place, ${serviceColumns} from (
        select p.place, s.* from ${found} order by p.service_id, p.place limit $12 offset $13) as s
      ${provider} order by s.service_id, s.place`,
      [...values, ...pageOf(page)],
    ),
  ]);
  return {
    total: counted.total,
    part: rows.map((row) => ({ service: serviceOf(row), place: row.place })),
  };
}

/** The service and the number of its place that an id stands for. */
export async function findAtPlace(tx: Transaction, atLocationId: string): Promise<AtPlace | undefined> {
  const row = await tx.find<ServiceRow & { readonly place: number }>(
    `select at.place, ${serviceColumns}
      from directory.service_place at
      join directory.service s on s.locality_id = at.locality_id and s.service_id = at.service_id
      ${provider}
      where at.locality_id = platform.locality() and at.at_location_id = $1 and s.taken_down_at is null`,
    [atLocationId],
    'directory_find_at_place',
  );
  return row === undefined ? undefined : { service: serviceOf(row), place: row.place };
}

function valuesOf(wish: OpenWish): readonly unknown[] {
  return [
    wish.words,
    wish.anyTerm,
    wish.minimumAge,
    wish.maximumAge,
    wish.day,
    wish.opensFrom,
    wish.closesBy,
    wish.serves,
  ];
}

function pageOf({ page, perPage }: PageAsked): readonly number[] {
  return [perPage, (page - 1) * perPage];
}
