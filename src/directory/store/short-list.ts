import type { AccountId, Moment } from '#basics';
import type { Transaction } from '#platform';
import type { Service, ServiceId } from '../service.ts';
import { serviceColumns, serviceOf, type ServiceRow } from './service-row.ts';

/** The listings that an account keeps, the last kept first. */
export async function keptBy(tx: Transaction, account: AccountId): Promise<readonly Service[]> {
  const rows = await tx.rows<ServiceRow>(
    `select ${serviceColumns} from directory.kept_service k
      join directory.service s on s.locality_id = k.locality_id and s.service_id = k.service_id
      left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id
      where k.locality_id = platform.locality() and k.account_id = $1
      order by k.kept_at desc, k.service_id`,
    [account],
  );
  return rows.map(serviceOf);
}

export async function isKept(tx: Transaction, account: AccountId, service: ServiceId): Promise<boolean> {
  const row = await tx.find(
    `select 1 from directory.kept_service
      where locality_id = platform.locality() and account_id = $1 and service_id = $2`,
    [account, service],
  );
  return row !== undefined;
}

/** Keeps a listing; keeping it again changes nothing. */
export async function keepInList(
  tx: Transaction,
  account: AccountId,
  kept: { readonly service: ServiceId; readonly at: Moment },
): Promise<void> {
  await tx.run(
    `insert into directory.kept_service (locality_id, account_id, service_id, kept_at)
      values (platform.locality(), $1, $2, $3) on conflict do nothing`,
    [account, kept.service, kept.at],
  );
}

export async function takeOutOfList(tx: Transaction, account: AccountId, service: ServiceId): Promise<void> {
  await tx.run(
    `delete from directory.kept_service
      where locality_id = platform.locality() and account_id = $1 and service_id = $2`,
    [account, service],
  );
}
