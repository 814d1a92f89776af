import { type LocalityId } from '#basics';
import type { Actor, World } from '#platform';
import { type Correction } from '../correction.ts';
import { repairs, type Repair } from '../formats/repair.ts';
import type { PageAsked } from '../open-wish.ts';
import { findToMend, openToMend as findOpenToMend, type ToMendRow } from '../store/to-mend.ts';

/** What the publisher of a list can mend in one record: in its own words, with what we say instead and what people told us. */
export type ToMend = {
  readonly list: string;
  readonly record: number;
  readonly id?: string;
  readonly name?: string;
  readonly mended: readonly { readonly field: string; readonly found?: string; readonly says: string }[];
  readonly corrected?: Correction['corrected'];
  readonly removed?: Correction['removed'];
  readonly told: readonly string[];
};

const batch_size = 250;

/** Everything that publishers can mend at the source, list by list and record by record. For whoever keeps the directory. */
export async function* whatToMend(
  world: World,
  locality: LocalityId,
  source: string | undefined,
): AsyncGenerator<ToMend> {
  let last: Pick<ToMendRow, 'source' | 'source_key'> | undefined;
  for (;;) {
    const rows = await world.database.transaction({ locality, standings: ['publisher'] }, (tx) =>
      findToMend(tx, { source, last, limit: batch_size }),
    );
    for (const row of rows) yield toMend(row);
    last = rows.at(-1);
    if (rows.length < batch_size) return;
  }
}

/** One page of the same as anybody may read it: what people told us is for the publisher alone. */
export async function openToMend(
  { database, locality }: World & Actor,
  asked: { readonly list: string | undefined } & PageAsked,
): Promise<{ readonly part: readonly Omit<ToMend, 'told'>[]; readonly total: number }> {
  const { list: source, page, perPage: limit } = asked;
  const { rows, total } = await database.glance({ locality }, (tx) =>
    findOpenToMend(tx, { source, limit, offset: (page - 1) * limit }),
  );
  return { total, part: rows.map(openPart) };
}

function toMend(row: ToMendRow): ToMend {
  return { ...openPart(row), told: row.told };
}

function openPart(row: ToMendRow): Omit<ToMend, 'told'> {
  return {
    list: row.source,
    record: row.record,
    ...(row.source_id !== null && { id: row.source_id }),
    ...(row.name !== null && { name: row.name }),
    mended: row.repairs.map(asTold),
    ...(row.corrected !== null && { corrected: row.corrected }),
    ...(row.removed !== null && row.removed.length > 0 && { removed: row.removed }),
  };
}

function asTold({ field, found, what }: Repair): ToMend['mended'][number] {
  return { field, says: repairs[what], ...(found !== undefined && { found }) };
}
