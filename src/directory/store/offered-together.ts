import type { Moment } from '#basics';
import type { Transaction } from '#platform';
import type { ServiceId } from '../service.ts';

/** One of two listings that belong together, as the other sees it. */
export type Together = {
  /** `whole`: what is offered together; `partner`: somebody who offers it. */
  readonly is: 'whole' | 'partner';
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly agreed: boolean;
};

/** What is offered together with a listing or under it, as far as whoever asks may see; what has left searches is not in it. */
export async function togetherWith(tx: Transaction, service: ServiceId): Promise<readonly Together[]> {
  return tx.rows<Together>(
    `select case when t.service_id = $1 then 'partner' else 'whole' end as is, s.service_id as "serviceId", s.name,
        t.agreed_at is not null as agreed
      from directory.offered_together t
      join directory.service s on s.locality_id = t.locality_id
        and s.service_id = case when t.service_id = $1 then t.partner_id else t.service_id end
      where t.locality_id = platform.locality() and $1 in (t.service_id, t.partner_id) and t.ended_at is null
        and s.status = 'active' and s.taken_down_at is null
      order by s.name, s.service_id`,
    [service],
  );
}

/** Those of a list that are called so, whatever the case; what has left searches is not among them. */
export async function findCalledSo(
  tx: Transaction,
  source: string,
  name: string,
): Promise<readonly ServiceId[]> {
  const rows = await tx.rows<{ readonly service_id: ServiceId }>(
    `select service_id from directory.service
      where locality_id = platform.locality() and lower(name) = lower($2) and source = $1 and status = 'active'
        and taken_down_at is null limit 2`,
    [source, name],
  );
  return rows.map(({ service_id }) => service_id);
}

type Pair = { readonly whole: ServiceId; readonly partner: ServiceId };

/** Asks somebody to offer it too; false where they were asked before and have not left. */
export async function askTogether(tx: Transaction, { partner, whole }: Pair, at: Moment): Promise<boolean> {
  const asked = await tx.run(
    `insert into directory.offered_together as kept (locality_id, service_id, partner_id, asked_at)
      values (platform.locality(), $1, $2, $3)
      on conflict (locality_id, service_id, partner_id) do update
        set asked_at = excluded.asked_at, agreed_at = null, ended_at = null where kept.ended_at is not null`,
    [whole, partner, at],
  );
  return asked === 1;
}

/** The partner says yes; false where nobody asks them. */
export async function agreeTogether(tx: Transaction, { partner, whole }: Pair, at: Moment): Promise<boolean> {
  const agreed = await tx.run(
    `update directory.offered_together set agreed_at = coalesce(agreed_at, $3)
      where locality_id = platform.locality() and service_id = $1 and partner_id = $2 and ended_at is null`,
    [whole, partner, at],
  );
  return agreed === 1;
}

/** One of the two ends it, or says no. */
export async function endTogether(tx: Transaction, { partner, whole }: Pair, at: Moment): Promise<boolean> {
  const ended = await tx.run(
    `update directory.offered_together set ended_at = $3
      where locality_id = platform.locality() and service_id = $1 and partner_id = $2 and ended_at is null`,
    [whole, partner, at],
  );
  return ended === 1;
}
