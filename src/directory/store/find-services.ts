import type { Transaction } from '#platform';
import type { Service } from '../service.ts';
import type { PayChoice } from '../ways-to-pay.ts';
import { serviceColumns, serviceOf, type ServiceRow } from './service-row.ts';

/** What a listing must be, whatever words are looked for. `place` is a query of the database's word search. */
export type Limits = {
  readonly place: string | undefined;
  readonly pay: PayChoice | undefined;
  readonly age: number | undefined;
  readonly page: number;
};

export type Matches = { readonly services: readonly Service[]; readonly total: number };

export const page_size = 20;
/** Counting stops here: nobody reads on, and counting a word that is everywhere would cost more than the search. */
const counted_max = 500;

// A place is named in the statement only where one is asked for, so that the index on places can be used.
const limitedTo = (limits: Limits): string => `s.locality_id = platform.locality()
  and s.status in ('active', 'temporarily closed')
  ${limits.place === undefined ? '' : 'and s.place_words @@ asked.place'}
  and ($2::text is null or s.pay_choices @> array[$2::text])
  and ($3::integer is null or (coalesce(s.minimum_age, 0) <= $3 and coalesce(s.maximum_age, 200) >= $3))`;

const ranked = `s.service_id, lower(s.name) as name, ts_rank(s.title_words, asked.whole) as rank`;

const shownPage = `select f.total, ${serviceColumns}
  from shown f
  join directory.service s on s.locality_id = platform.locality() and s.service_id = f.service_id
  left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id`;

/**
 * Listings that match any of the queries, those first that have it in their name, their terms or who, where, when and how to
 * pay. A word that is in very many is looked at in some hundreds of them, so that no search is slow; a rarer one in all.
 */
export async function findMatching(
  tx: Transaction,
  queries: readonly string[],
  limits: Limits,
): Promise<Matches> {
  const limited = limitedTo(limits);
  const rows = await tx.rows<ServiceRow & { readonly total: number }>(
    `with asked as (
      select to_tsquery('english', query) as query, to_tsquery('english', $7) as whole, to_tsquery('simple', $1) as place
      from unnest($6::text[]) as query
    ), titled as materialized (
      select each.* from asked, lateral (
        with hit as materialized (
          select ${ranked} from directory.service s where s.title_words @@ asked.query and ${limited})
        select * from hit limit ${counted_max}) as each
    ), told as materialized (
      select each.* from asked, lateral (
        with hit as materialized (
          select ${ranked} from directory.service s where s.words @@ asked.query and ${limited})
        select * from hit limit (select greatest(0, ${counted_max} - count(*)) from titled)) as each
    ), shown as (
      select m.*, count(*) over () as total
      from (select * from titled union select * from told) as m
      order by m.rank desc, m.name, m.service_id limit $4 offset $5
    )
    ${shownPage} order by f.rank desc, f.name, f.service_id`,
    [...values(limits), queries, queries.join(' | ')],
    limits.place === undefined ? 'directory_find_matching' : 'directory_find_matching_place',
  );
  return { services: rows.map(serviceOf), total: Math.min(rows[0]?.total ?? 0, counted_max) };
}

/** Listings by name, when no words are looked for. */
export async function findByName(tx: Transaction, limits: Limits): Promise<Matches> {
  const limited = limitedTo(limits);
  const rows = await tx.rows<ServiceRow & { readonly total: number }>(
    `with asked as materialized (
      select to_tsquery('simple', $1) as place
    ), shown as (
      select s.service_id, lower(s.name) as name,
        (select count(*) from (
          select 1 from directory.service s, asked where ${limited} limit ${counted_max}) as counted) as total
      from directory.service s, asked where ${limited}
      order by lower(s.name), s.service_id limit $4 offset $5
    )
    ${shownPage} order by f.name, f.service_id`,
    values(limits),
  );
  return { services: rows.map(serviceOf), total: rows[0]?.total ?? 0 };
}

/** Which of these queries match nothing at all. */
export async function findUnknown(tx: Transaction, queries: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.rows<{ readonly query: string }>(
    `select query from unnest($1::text[]) as query
      where not exists (select 1 from directory.service s
        where s.locality_id = platform.locality() and s.words @@ to_tsquery('english', query))`,
    [queries],
  );
  return rows.map((row) => row.query);
}

function values(limits: Limits): readonly unknown[] {
  return [limits.place, limits.pay, limits.age, page_size, (limits.page - 1) * page_size];
}
