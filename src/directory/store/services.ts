import type { Moment } from '#basics';
import type { Transaction } from '#platform';
import type { Service, ServiceId } from '../service.ts';
import { serviceColumns, serviceOf, type ServiceRow } from './service-row.ts';

/** One listing, whatever its status; undefined where this place has none of that id. */
export async function findService(tx: Transaction, serviceId: ServiceId): Promise<Service | undefined> {
  const row = await tx.find<ServiceRow>(
    `select ${serviceColumns}
      from directory.service s
      left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id
      where s.locality_id = platform.locality() and s.service_id = $1`,
    [serviceId],
    'directory_find_service',
  );
  return row === undefined ? undefined : serviceOf(row);
}

/** How many services can be found in searches in all. */
export async function countListed(tx: Transaction): Promise<number> {
  const row = await tx.get<{ readonly count: number }>(
    `select count(*) as count from directory.service
      where locality_id = platform.locality() and status in ('active', 'temporarily closed')`,
  );
  return row.count;
}

/** How many services of a source were in an earlier list and not in the one brought in at this moment. */
export async function countNotSeen(tx: Transaction, source: string, at: Moment): Promise<number> {
  const row = await tx.get<{ readonly count: number }>(
    `select count(*) as count from directory.service
      where locality_id = platform.locality() and source = $1 and last_seen_at < $2`,
    [source, at],
  );
  return row.count;
}
