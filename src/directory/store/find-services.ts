import type { Transaction } from '#platform';
import type { Service } from '../service.ts';
import type { PayChoice } from '../ways-to-pay.ts';
import { serviceColumns, serviceOf, type ServiceRow } from './service-row.ts';

/** What is looked for, ready for the database. `words` and `place` are queries built from plain letters and figures. */
export type ServiceQuery = {
  readonly words: string | undefined;
  readonly place: string | undefined;
  readonly pay: PayChoice | undefined;
  readonly age: number | undefined;
  readonly page: number;
};

export const page_size = 20;
/** Counting stops here: nobody reads on, and the count of a very common word would cost more than the search. */
export const counted_max = 1000;

/** One page of what matches, best first, and how many there are (at most `counted_max`). */
export async function findMatching(
  tx: Transaction,
  query: ServiceQuery,
): Promise<{ readonly services: readonly Service[]; readonly total: number }> {
  const rows = await tx.rows<ServiceRow & { readonly total: number }>(
    `with matching as materialized (
      select s.service_id, ${query.words === undefined ? '0' : `ts_rank(s.words, to_tsquery('english', $1))`} as rank
      from directory.service s
      where s.locality_id = platform.locality() and s.status in ('active', 'temporarily closed')
        and ${query.words === undefined ? '$1::text is null' : `s.words @@ to_tsquery('english', $1)`}
        and ${query.place === undefined ? '$2::text is null' : `s.place_words @@ to_tsquery('simple', $2)`}
        and ${query.pay === undefined ? '$3::text is null' : 's.pay_choices @> array[$3::text]'}
        and ($4::integer is null or (coalesce(s.minimum_age, 0) <= $4 and coalesce(s.maximum_age, 200) >= $4))
      ${query.words === undefined ? 'order by lower(s.name), s.service_id' : ''}
      limit $5
    ), shown as (
      select m.service_id, m.rank, (select count(*) from matching) as total
      from matching m
      join directory.service s on s.locality_id = platform.locality() and s.service_id = m.service_id
      order by m.rank desc, lower(s.name), m.service_id
      limit $6 offset $7
    )
    select f.total, ${serviceColumns}
    from shown f
    join directory.service s on s.locality_id = platform.locality() and s.service_id = f.service_id
    left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id
    order by f.rank desc, lower(s.name), f.service_id`,
    [query.words, query.place, query.pay, query.age, counted_max, page_size, (query.page - 1) * page_size],
  );
  return { services: rows.map(serviceOf), total: rows[0]?.total ?? 0 };
}

/** Which of these single-word queries match nothing at all. */
export async function findUnknown(tx: Transaction, words: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.rows<{ readonly word: string }>(
    `select word from unnest($1::text[]) as word
      where not exists (select 1 from directory.service s
        where s.locality_id = platform.locality() and s.words @@ to_tsquery('english', word))`,
    [words],
  );
  return rows.map((row) => row.word);
}
