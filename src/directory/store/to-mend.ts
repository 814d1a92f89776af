import type { Transaction } from '#platform';
import type { Correction } from '../correction.ts';
import type { Repair } from '../formats/repair.ts';

/** One record of a list with what was mended in it, what we say otherwise, and what people told is wrong. */
export type ToMendRow = {
  readonly source: string;
  readonly source_key: string;
  readonly record: number;
  readonly source_id: string | null;
  readonly name: string | null;
  readonly repairs: readonly Repair[];
  readonly corrected: Correction['corrected'] | null;
  readonly removed: Correction['removed'] | null;
  readonly told: readonly string[];
};

/** Some records with something to mend, after a given one; what people told is seen only within the scope of a publisher. */
export async function findToMend(
  tx: Transaction,
  after: {
    readonly source: string | undefined;
    readonly last: Pick<ToMendRow, 'source' | 'source_key'> | undefined;
    readonly limit: number;
  },
): Promise<readonly ToMendRow[]> {
  return tx.rows<ToMendRow>(
    `select r.source, r.source_key, r.record, s.source_id, s.name, r.repairs, c.corrected, c.removed,
        coalesce(m.told, '{}') as told
      from directory.received r
      left join directory.service s on s.locality_id = r.locality_id and s.service_id = r.service_id
      left join directory.correction c on c.locality_id = r.locality_id and c.service_id = r.service_id
      left join lateral (
        select array_agg(m.words order by m.at) as told from directory.mistake m
        where m.locality_id = r.locality_id and m.service_id = r.service_id) as m on true
      where r.locality_id = platform.locality() and ($1::text is null or r.source = $1)
        and ($2::text is null or (r.source, r.source_key) > ($2, $3))
        and (r.repairs <> '[]' or c.service_id is not null or m.told is not null)
      order by r.source, r.source_key limit $4`,
    [after.source, after.last?.source, after.last?.source_key, after.limit],
  );
}

/** One page of what anybody may see of that, by list and record, with how many there are. What is taken down is left out. */
export async function openToMend(
  tx: Transaction,
  asked: { readonly source: string | undefined; readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly ToMendRow[]; readonly total: number }> {
  const open = `directory.received r
      left join directory.service s on s.locality_id = r.locality_id and s.service_id = r.service_id
      left join directory.correction c on c.locality_id = r.locality_id and c.service_id = r.service_id
      where r.locality_id = platform.locality() and ($1::text is null or r.source = $1)
        and s.taken_down_at is null and (r.repairs <> '[]' or c.service_id is not null)`;
  const [rows, { total }] = await Promise.all([
    tx.rows<ToMendRow>(
      `select r.source, r.source_key, r.record, s.source_id, s.name, r.repairs, c.corrected, c.removed,
          '{}'::text[] as told
        from ${open} order by r.source, r.record, r.source_key limit $2 offset $3`,
      [asked.source, asked.limit, asked.offset],
    ),
    tx.get<{ readonly total: number }>(`select count(*) as total from ${open}`, [asked.source]),
  ]);
  return { rows, total };
}
