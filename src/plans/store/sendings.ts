import type { CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Plan, PlanId, Sending, SendingId } from '../plan.ts';
import type { PlanState } from '../states.ts';

type Row = {
  readonly sending_id: SendingId;
  readonly plan_id: PlanId;
  readonly person_id: PersonId;
  readonly person_name: string;
  readonly sent_on: CalendarDate;
  readonly sent_to: OrganisationId;
  readonly sent_to_name: string;
  readonly answer_by: CalendarDate;
  readonly starting_weekly_pence: Pence | null;
  readonly plan_weekly_pence: Pence;
  readonly plan_one_off_pence: Pence;
  readonly as_sent: Plan;
  readonly withdrawn_on: CalendarDate | null;
};

const columns = `s.sending_id, s.plan_id, s.person_id, s.person_name, s.sent_on, s.sent_to, s.sent_to_name, s.answer_by,
  s.starting_weekly_pence, s.plan_weekly_pence, s.plan_one_off_pence, s.as_sent, s.withdrawn_on`;

export async function insertSending(tx: Transaction, sending: Sending, at: Moment): Promise<void> {
  await tx.run(
    `insert into plans.sending (locality_id, person_id, sending_id, plan_id, person_name, sent_at, sent_on, sent_to,
         sent_to_name, answer_by, starting_weekly_pence, plan_weekly_pence, plan_one_off_pence, as_sent)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      sending.personId,
      sending.sendingId,
      sending.planId,
      sending.personName,
      at,
      sending.sentOn,
      sending.sentTo,
      sending.sentToName,
      sending.answerBy,
      sending.startingWeekly ?? null,
      sending.planWeekly,
      sending.planOneOff,
      JSON.stringify(sending.asSent),
    ],
  );
}

/** One sending that is in sight. */
export async function findSending(
  tx: Transaction,
  personId: PersonId,
  sendingId: SendingId,
): Promise<Sending | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from plans.sending s
       where s.locality_id = platform.locality() and s.person_id = $1 and s.sending_id = $2`,
    [personId, sendingId],
    'find-sending',
  );
  return row && toSending(row);
}

/** The newest sending that was not taken back and is in sight. */
export async function findNewestSending(tx: Transaction, personId: PersonId): Promise<Sending | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from plans.sending s
       where s.locality_id = platform.locality() and s.person_id = $1 and s.withdrawn_on is null
       order by s.sending_id desc limit 1`,
    [personId],
    'find-newest-sending',
  );
  return row && toSending(row);
}

export async function markWithdrawn(
  tx: Transaction,
  personId: PersonId,
  sendingId: SendingId,
  on: CalendarDate,
): Promise<void> {
  await tx.run(
    `update plans.sending set withdrawn_on = $3
       where locality_id = platform.locality() and person_id = $1 and sending_id = $2`,
    [personId, sendingId, on],
  );
}

/** A plan that waits for an organisation, with its state. */
export type WaitingPlan = { readonly sending: Sending; readonly state: PlanState };

/**
 * Some of the plans that wait for an organisation whose rows are in sight, the one to answer first at the top, and how many
 * there are. Only of those is the whole read as it was sent. People the reader stands closer to are left out.
 */
export async function waitingFor(
  tx: Transaction,
  organisationId: OrganisationId,
  part: { readonly from: number; readonly size: number; readonly without: readonly PersonId[] },
): Promise<{ readonly plans: readonly WaitingPlan[]; readonly total: number }> {
  const rows = await tx.rows<Row & { readonly state: PlanState; readonly total: number }>(
    `with shown as materialized (
       select s.locality_id, s.person_id, s.sending_id, p.state, count(*) over () as total
         from plans.plan p
         join plans.sending s on s.locality_id = p.locality_id and s.person_id = p.person_id and s.sending_id = p.sending_id
         where p.locality_id = platform.locality() and p.sent_to = $1
           and p.state in ('sent', 'agreed-by-one', 'sent-back-by-one') and p.person_id <> all ($4)
         order by s.answer_by, s.sending_id offset $2 limit $3
     )
     select ${columns}, shown.state, shown.total
       from shown join plans.sending s using (locality_id, person_id, sending_id)
       order by s.answer_by, s.sending_id`,
    [organisationId, part.from, part.size, part.without],
    'plans-waiting-for',
  );
  return {
    plans: rows.map((row) => ({ sending: toSending(row), state: row.state })),
    total: rows[0]?.total ?? 0,
  };
}

function toSending(row: Row): Sending {
  return {
    sendingId: row.sending_id,
    planId: row.plan_id,
    personId: row.person_id,
    personName: row.person_name,
    sentOn: row.sent_on,
    sentTo: row.sent_to,
    sentToName: row.sent_to_name,
    answerBy: row.answer_by,
    ...(row.starting_weekly_pence !== null && { startingWeekly: row.starting_weekly_pence }),
    planWeekly: row.plan_weekly_pence,
    planOneOff: row.plan_one_off_pence,
    asSent: row.as_sent,
    ...(row.withdrawn_on !== null && { withdrawnOn: row.withdrawn_on }),
  };
}
