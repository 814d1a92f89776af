import type { CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { Transaction } from '#platform';

/** How one person's money is arranged: which service pays, and the day that four weeks are counted from. */
export type Arrangement = {
  readonly personId: PersonId;
  readonly serviceId: OrganisationId;
  readonly firstDay: CalendarDate;
};

const columns = 'person_id as "personId", service_id as "serviceId", first_day as "firstDay"';

/**
 * Begins a person's arrangement, once. The one there keeps its first day; the service that pays from now on is the one given,
 * because that one agreed the budget.
 */
export async function beginArrangement(tx: Transaction, begun: Arrangement, at: Moment): Promise<void> {
  await tx.run(
    `insert into holdings.arrangement (locality_id, person_id, service_id, first_day, made_at)
     values (platform.locality(), $1, $2, $3, $4)
     on conflict (locality_id, person_id) do update set service_id = excluded.service_id`,
    [begun.personId, begun.serviceId, begun.firstDay, at],
  );
}

/** The arrangement, to read only; undefined before anything is held. */
export async function findArrangement(tx: Transaction, personId: PersonId): Promise<Arrangement | undefined> {
  return tx.find<Arrangement>(
    `select ${columns} from holdings.arrangement where locality_id = platform.locality() and person_id = $1`,
    [personId],
    'find-arrangement',
  );
}

/** The arrangement, kept to this transaction until it ends, so that two changes at once take turns. */
export async function takeTurn(tx: Transaction, personId: PersonId): Promise<Arrangement | undefined> {
  return tx.find<Arrangement>(
    `select ${columns} from holdings.arrangement
       where locality_id = platform.locality() and person_id = $1 for update`,
    [personId],
  );
}

/** The arrangements of some people a service pays for, kept to this transaction as by `takeTurn`, in one order for all. */
export async function takeTurns(
  tx: Transaction,
  serviceId: OrganisationId,
  people: readonly PersonId[],
): Promise<readonly Arrangement[]> {
  return tx.rows<Arrangement>(
    `select ${columns} from holdings.arrangement
       where locality_id = platform.locality() and service_id = $1 and person_id = any ($2) order by person_id for update`,
    [serviceId, people],
  );
}

/**
 * Some of the people a service pays for who have an unpaid day in the four weeks that `day` is in, or before: whose first such
 * day is earliest first, and how many there are; with them whose holder is still owed for holding what was closed after a death. What is
 * due to each is for the words to say.
 */
export async function arrangementsToPay(
  tx: Transaction,
  serviceId: OrganisationId,
  day: CalendarDate,
  part: { readonly from: number; readonly size: number },
): Promise<{ readonly arrangements: readonly Arrangement[]; readonly total: number }> {
  const rows = await tx.rows<Arrangement & { readonly total: number }>(
    `with arranged as (
       select *, monday + ($2::date - monday) / 28 * 28 + 27 as latest
       from (select *, first_day + 1 - extract(isodow from first_day)::integer as monday from holdings.arrangement) as a
       where locality_id = platform.locality() and service_id = $1
     ), unpaid as (
       select a.person_id, a.service_id, a.first_day, coalesce(s.paid_until + 1, s.from_on) as from_on
       from arranged a
       join holdings.holding h on h.locality_id = a.locality_id and h.person_id = a.person_id
       join holdings.share s on s.locality_id = h.locality_id and s.person_id = h.person_id and s.holding_id = h.holding_id
       where h.state in ('active', 'closing', 'closed') and h.closed_for_death_on is null
         and (coalesce(s.paid_until + 1, s.from_on) <= least(s.until_on, a.latest)
           or (s.one_off_pence > 0 and s.one_off_paid_on is null and s.from_on <= a.latest))
       union all
       select a.person_id, a.service_id, a.first_day, h.closed_for_death_on
       from arranged a
       join holdings.holding h on h.locality_id = a.locality_id and h.person_id = a.person_id
       where h.closed_for_death_on is not null and (
         select sum(c.amount_pence) from holdings.holding_cost c
           where c.locality_id = h.locality_id and c.person_id = h.person_id and c.holding_id = h.holding_id) > 0
     ), to_pay as (
       select person_id, service_id, first_day, min(from_on) as unpaid_from from unpaid group by person_id, service_id, first_day
     )
     select ${columns}, count(*) over () as total from to_pay order by unpaid_from, person_id offset $3 limit $4`,
    [serviceId, day, part.from, part.size],
    'arrangements-to-pay',
  );
  return {
    arrangements: rows.map(({ personId, firstDay }) => ({ personId, serviceId, firstDay })),
    total: rows[0]?.total ?? 0,
  };
}

/** Notes the agreed budget that shares are made within. */
export async function noteAgreed(
  tx: Transaction,
  personId: PersonId,
  agreed: {
    readonly planId: string;
    readonly from: CalendarDate;
    readonly agreedOn: CalendarDate;
    readonly weekly: Pence;
    readonly oneOff: Pence;
  },
  at: Moment,
): Promise<void> {
  await tx.run(
    `insert into holdings.agreed (locality_id, person_id, plan_id, from_on, agreed_on, weekly_pence, one_off_pence, noted_at)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7)
     on conflict (locality_id, person_id, plan_id, from_on)
     do update set weekly_pence = excluded.weekly_pence, one_off_pence = excluded.one_off_pence, agreed_on = excluded.agreed_on`,
    [personId, agreed.planId, agreed.from, agreed.agreedOn, agreed.weekly, agreed.oneOff, at],
  );
  // What was lowered and is put back counts from the first: a lower figure noted since is no more.
  await tx.run(
    `update holdings.agreed set weekly_pence = $4
       where locality_id = platform.locality() and person_id = $1 and plan_id = $2 and from_on > $3`,
    [personId, agreed.planId, agreed.from, agreed.weekly],
  );
}

/** The account that a person's own part comes from; undefined until they first paid one in. */
export async function findOwnAccount(
  tx: Transaction,
  personId: PersonId,
): Promise<LedgerAccountId | undefined> {
  const row = await tx.find<{ readonly account: LedgerAccountId | null }>(
    `select own_account_id as account from holdings.arrangement
       where locality_id = platform.locality() and person_id = $1`,
    [personId],
  );
  return row?.account ?? undefined;
}

export async function keepOwnAccount(
  tx: Transaction,
  personId: PersonId,
  account: LedgerAccountId,
): Promise<void> {
  await tx.run(
    `update holdings.arrangement set own_account_id = $2
       where locality_id = platform.locality() and person_id = $1 and own_account_id is null`,
    [personId, account],
  );
}
