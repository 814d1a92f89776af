import type { Moment } from '#basics';
import type { Transaction } from '#platform';
import type { Correction } from '../correction.ts';
import type { ServiceId } from '../service.ts';

type Row = Correction & { readonly service_id: ServiceId };

/** The corrections of these services, by service. */
export async function findCorrections(
  tx: Transaction,
  services: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, Correction>> {
  const rows = await tx.rows<Row>(
    `select service_id, corrected, removed, was from directory.correction
      where locality_id = platform.locality() and service_id = any ($1::uuid[])`,
    [services],
  );
  return new Map(rows.map(({ service_id, ...correction }) => [service_id, correction]));
}

export async function saveCorrection(
  tx: Transaction,
  serviceId: ServiceId,
  { corrected, removed, was }: Correction,
  at: Moment,
): Promise<void> {
  await tx.run(
    `insert into directory.correction (locality_id, service_id, corrected, removed, was, made_at)
      values (platform.locality(), $1, $2, $3, $4, $5)
    on conflict (locality_id, service_id) do update set corrected = excluded.corrected, removed = excluded.removed,
      was = excluded.was, made_at = excluded.made_at`,
    [serviceId, JSON.stringify(corrected), removed, JSON.stringify(was), at],
  );
}

/** Leaves of corrections only what their publishers have not mended since. */
export async function keepWhatIsLeft(
  tx: Transaction,
  left: readonly { readonly serviceId: ServiceId; readonly correction: Correction | undefined }[],
): Promise<void> {
  if (left.length === 0) return;
  const over = left.filter(({ correction }) => correction === undefined).map(({ serviceId }) => serviceId);
  const rest = left.flatMap(({ correction, serviceId }) =>
    correction === undefined ? [] : [{ service_id: serviceId, ...correction }],
  );
  await tx.run(
    `delete from directory.correction where locality_id = platform.locality() and service_id = any ($1::uuid[])`,
    [over],
  );
  await tx.run(
    `update directory.correction c set corrected = g.corrected, removed = g.removed
      from jsonb_to_recordset($1::jsonb) as g (service_id uuid, corrected jsonb, removed text[])
      where c.locality_id = platform.locality() and c.service_id = g.service_id
        and (c.corrected <> g.corrected or c.removed <> g.removed)`,
    [JSON.stringify(rest)],
  );
}
