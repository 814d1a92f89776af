import type { Id } from '#basics';
import type { Transaction } from '#platform';
import type { Repair } from '../formats/repair.ts';
import type { ServiceId } from '../service.ts';

/** One record as its publisher sent it, with what we mended; without a service where it had to be left out. */
export type Received = {
  readonly record: number;
  readonly key: string;
  readonly raw: string;
  readonly repairs: readonly Repair[];
  readonly serviceId?: ServiceId;
};

/** Keeps what was sent, word for word. No key may be in the batch twice. */
export async function saveReceived(
  tx: Transaction,
  from: { readonly source: string; readonly importId: Id<'import'> },
  received: readonly Received[],
): Promise<void> {
  const given = received.map(({ key, raw, record, repairs, serviceId }) => ({
    source_key: key,
    record,
    raw,
    repairs,
    service_id: serviceId,
  }));
  await tx.run(
    `insert into directory.received as kept (locality_id, source, source_key, import_id, record, service_id, raw, repairs)
      select platform.locality(), $2, g.source_key, $3, g.record, g.service_id, g.raw, g.repairs
      from jsonb_to_recordset($1::jsonb) as g (source_key text, record integer, service_id uuid, raw text, repairs jsonb)
    on conflict (locality_id, source, source_key) do update set import_id = excluded.import_id, record = excluded.record,
      service_id = excluded.service_id, raw = excluded.raw, repairs = excluded.repairs`,
    [JSON.stringify(given), from.source, from.importId],
  );
}

/** Forgets what an earlier file had and was left out then; what became a service stays as it last came. */
export async function forgetLeftOut(
  tx: Transaction,
  from: { readonly source: string; readonly importId: Id<'import'> },
): Promise<void> {
  await tx.run(
    `delete from directory.received
      where locality_id = platform.locality() and source = $1 and import_id <> $2 and service_id is null`,
    [from.source, from.importId],
  );
}

/** What was mended in the records of an import after a given one, in the order of the file. */
export async function findRepairsAfter(
  tx: Transaction,
  importId: Id<'import'>,
  record: number,
  limit: number,
): Promise<readonly { readonly record: number; readonly repairs: readonly Repair[] }[]> {
  return tx.rows(
    `select record, repairs from directory.received
      where locality_id = platform.locality() and import_id = $1 and record > $2 and repairs <> '[]'
      order by record limit $3`,
    [importId, record, limit],
  );
}

/** What a publisher sent last about a service; undefined where the listing was written here. */
export async function findRaw(tx: Transaction, serviceId: ServiceId): Promise<string | undefined> {
  const row = await tx.find<{ readonly raw: string }>(
    `select r.raw from directory.service s
      join directory.received r on r.locality_id = s.locality_id and r.source = s.source and r.source_key = s.source_id
      where s.locality_id = platform.locality() and s.service_id = $1`,
    [serviceId],
  );
  return row?.raw;
}
