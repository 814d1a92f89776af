import type { CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';

/** How one person's money is arranged: which service pays, and the day that four weeks are counted from. */
export type Arrangement = {
  readonly personId: PersonId;
  readonly serviceId: OrganisationId;
  readonly firstDay: CalendarDate;
};

const columns = 'person_id as "personId", service_id as "serviceId", first_day as "firstDay"';

/** Begins a person's arrangement, once; the one there stays as it is. */
export async function beginArrangement(tx: Transaction, begun: Arrangement, at: Moment): Promise<void> {
  await tx.run(
    `insert into holdings.arrangement (locality_id, person_id, service_id, first_day, made_at)
     values (platform.locality(), $1, $2, $3, $4) on conflict do nothing`,
    [begun.personId, begun.serviceId, begun.firstDay, at],
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

/** The people whom a service pays for. */
export async function arrangementsOf(
  tx: Transaction,
  serviceId: OrganisationId,
): Promise<readonly Arrangement[]> {
  return tx.rows<Arrangement>(
    `select ${columns} from holdings.arrangement
       where locality_id = platform.locality() and service_id = $1 order by person_id`,
    [serviceId],
    'arrangements-of',
  );
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
}
