import type { Moment } from '#basics';
import type { Transaction } from '#platform';
import type { ReadService } from '../formats/read-service.ts';
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

/** How many services of a source were in an earlier list and not in the one brought in at this moment. */
export async function countNotSeen(tx: Transaction, source: string, at: Moment): Promise<number> {
  const row = await tx.get<{ readonly count: number }>(
    `select count(*) as count from directory.service
      where locality_id = platform.locality() and source = $1 and last_seen_at < $2`,
    [source, at],
  );
  return row.count;
}

/** Listings of one list that changed last, to be looked at by whoever keeps the directory; without those that are down. */
export async function lastChangedOf(
  tx: Transaction,
  source: string,
  limit: number,
): Promise<readonly Pick<Service, 'id' | 'name'>[]> {
  return tx.rows(
    `select service_id as id, name from directory.service
      where locality_id = platform.locality() and source = $1 and status = 'active' and taken_down_at is null
      order by brought_in_at desc, service_id limit $2`,
    [source, limit],
  );
}

/** Services of one list that were seen at one moment, as they came in. */
export type SeenTogether = {
  readonly source: string;
  readonly lastSeenAt: Moment;
  readonly services: readonly ReadService[];
};

/** Some services that an older way of filing laid out; undefined where there are none left. */
export async function findFiledBefore(
  tx: Transaction,
  filing: number,
  limit: number,
): Promise<SeenTogether | undefined> {
  const rows = await tx.rows<CameRow>(
    `select ${cameColumns}
      from (select source, last_seen_at from directory.service
        where locality_id = platform.locality() and filed_as < $1 limit 1) as first
      join directory.service s on s.locality_id = platform.locality() and s.filed_as < $1
        and s.source = first.source and s.last_seen_at = first.last_seen_at
      left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id
      limit $2`,
    [filing, limit],
  );
  const first = rows[0];
  if (first === undefined) return undefined;
  return { source: first.source, lastSeenAt: first.last_seen_at, services: rows.map(asItCame) };
}

/** One service as its list gives it, with our corrections; undefined where there is none of that id. */
export async function findAsItCame(
  tx: Transaction,
  serviceId: ServiceId,
): Promise<(ReadService & Pick<SeenTogether, 'source' | 'lastSeenAt'>) | undefined> {
  const row = await tx.find<CameRow>(
    `select ${cameColumns}
      from directory.service s
      left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id
      where s.locality_id = platform.locality() and s.service_id = $1`,
    [serviceId],
  );
  return row && { ...asItCame(row), source: row.source, lastSeenAt: row.last_seen_at };
}

type CameRow = ServiceRow & { readonly last_seen_at: Moment; readonly provider_source_id: string | null };

const cameColumns = `${serviceColumns}, s.last_seen_at, p.source_id as provider_source_id`;

function asItCame({ assured_on, provider_said, provider_source_id, said, source_id }: CameRow): ReadService {
  const provider =
    provider_said === null || provider_source_id === null
      ? undefined
      : { ...provider_said, sourceId: provider_source_id };
  return {
    sourceId: source_id,
    words: said,
    ...(assured_on !== null && { assuredOn: assured_on }),
    ...(provider !== undefined && { provider }),
  };
}
