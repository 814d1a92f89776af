import type { Transaction } from '#platform';
import type { Service, ServiceId } from '../service.ts';
import { serviceColumns, serviceOf, type ServiceRow } from './service-row.ts';

/** How many services there are whatever their status; of one list where it is named. */
export async function countServices(tx: Transaction, source: string | undefined): Promise<number> {
  const row = await tx.get<{ readonly count: number }>(
    `select count(*) as count from directory.service
      where locality_id = platform.locality() and ($1::text is null or source = $1)`,
    [source],
  );
  return row.count;
}

/** The next services in the order of their ids, whatever their status; from the first where `last` is undefined. */
export async function findServicesAfter(
  tx: Transaction,
  last: ServiceId | undefined,
  source: string | undefined,
  limit: number,
): Promise<readonly Service[]> {
  const rows = await tx.rows<ServiceRow>(
    `select ${serviceColumns}
      from directory.service s
      left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id
      where s.locality_id = platform.locality() and ($1::uuid is null or s.service_id > $1)
        and ($2::text is null or s.source = $2)
      order by s.service_id limit $3`,
    [last, source, limit],
  );
  return rows.map(serviceOf);
}
