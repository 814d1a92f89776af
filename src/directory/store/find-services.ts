import type { Transaction } from '#platform';
import type { Service } from '../service.ts';
import type { Sought } from '../wish.ts';
import { type Limits, writeCloseBy, writeLimits } from './limits.ts';
import { serviceColumns, serviceOf, type ServiceRow } from './service-row.ts';

/** A listing that was found, with its distance where one was asked for. */
export type Match = { readonly service: Service; readonly metres?: number };
export type Matches = { readonly services: readonly Match[]; readonly total: number };

export const page_size = 20;
/** Counting stops here: nobody reads on, and counting a word that is everywhere would cost more than the search. */
const counted_max = 500;

type FoundRow = ServiceRow & { readonly total: number; readonly metres: number | null };

const ranked = `s.service_id, lower(s.name) as name, ts_rank(s.title_words, asked.whole) + 2 * ts_rank(s.title_words, asked.typed) as rank`;

const shownPage = `select f.total, f.metres, ${serviceColumns}
  from shown f
  join directory.service s on s.locality_id = platform.locality() and s.service_id = f.service_id
  left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id`;

/**
 * Listings that match any of the queries, those first that have it in their name, their terms or who, where, when and how to
 * pay, and of two alike the nearer. A word that is in very many is looked at in some hundreds of them, so that no search is
 * slow; a rarer one in all.
 */
export async function findMatching(
  tx: Transaction,
  { queries, typed, whole }: Sought,
  limits: Limits,
): Promise<Matches> {
  const first = [queries, whole, typed, ...partOf(limits)];
  const close = writeCloseBy(limits, first.length);
  const limited = writeLimits(limits, first.length + close.values.length);
  const rows = await tx.rows<FoundRow>(
    `with asked as (
      select to_tsquery('english', query) as query, to_tsquery('english', $2) as whole,
        to_tsquery('english', $3) as typed
      from unnest($1::text[]) as query
    ), close_by as materialized (${close.sql}), titled as materialized (
      select each.* from asked, lateral (
        with hit as materialized (
          select ${ranked} from directory.service s where s.title_words @@ asked.query and ${limited.sql})
        select * from hit limit ${counted_max}) as each
    ), told as materialized (
      select each.* from asked, lateral (
        with hit as materialized (
          select ${ranked} from directory.service s where s.words @@ asked.query and ${limited.sql})
        select * from hit limit (select greatest(0, ${counted_max} - count(*)) from titled)) as each
    ), shown as (
      select m.*, metres, count(*) over () as total
      from (select * from titled union select * from told) as m left join close_by using (service_id)
      order by m.rank desc, metres, m.name, m.service_id limit $4 offset $5
    )
    ${shownPage} order by f.rank desc, f.metres, f.name, f.service_id`,
    [...first, ...close.values, ...limited.values],
    limited.values.length === 0 ? 'directory_find_matching' : undefined,
  );
  return matchesOf(rows);
}

/** Listings by distance and name, when no words are looked for. */
export async function findByName(tx: Transaction, limits: Limits): Promise<Matches> {
  const close = writeCloseBy(limits, 0);
  const limited = writeLimits(limits, close.values.length);
  // The figures stand in the text: a plan that knows how few are wanted reads them in order, any other sorts all there is.
  const [most, passed] = partOf(limits);
  const rows = await tx.rows<FoundRow>(
    `with close_by as materialized (${close.sql}), shown as (
      select s.service_id, lower(s.name) as name, ${limits.near === undefined ? 'null::double precision as metres' : 'metres'},
        (select count(*) from (
          select 1 from directory.service s where ${limited.sql} limit ${counted_max}) as counted) as total
      from directory.service s ${limits.near === undefined ? '' : 'left join close_by using (service_id)'}
      where ${limited.sql}
      order by ${limits.near === undefined ? '' : 'metres, '}lower(s.name), s.service_id limit ${most} offset ${passed}
    )
    ${shownPage} order by f.metres, f.name, f.service_id`,
    [...close.values, ...limited.values],
  );
  return matchesOf(rows);
}

function partOf({ page }: Limits): readonly [number, number] {
  return [page_size, (page - 1) * page_size];
}

function matchesOf(rows: readonly FoundRow[]): Matches {
  const services = rows.map((row) => ({
    service: serviceOf(row),
    ...(row.metres !== null && { metres: row.metres }),
  }));
  return { services, total: Math.min(rows[0]?.total ?? 0, counted_max) };
}
