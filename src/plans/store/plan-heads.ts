import type { CalendarDate, LocalityId, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { PlanHead, PlanId, SendingId } from '../plan.ts';
import type { PlanState } from '../states.ts';

/** A plan by its state, with where it was sent and, once agreed, by when it is looked at together next. */
export type KeptHead = PlanHead & {
  readonly sentTo?: OrganisationId;
  readonly sendingId?: SendingId;
  readonly reviewBy?: CalendarDate;
};

type Row = {
  readonly plan_id: PlanId;
  readonly state: PlanState;
  readonly version: number;
  readonly sent_to: OrganisationId | null;
  readonly sending_id: SendingId | null;
  readonly review_by: CalendarDate | null;
  readonly started_at: Moment;
  readonly changed_at: Moment;
};

const columns = 'plan_id, state, version, sent_to, sending_id, review_by, started_at, changed_at';

/** The plan in hand, written in or waiting; undefined where none was begun since the last was agreed. */
export async function findPlanInHand(tx: Transaction, personId: PersonId): Promise<KeptHead | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from plans.plan
       where locality_id = platform.locality() and person_id = $1 and state not in ('agreed', 'replaced')`,
    [personId],
    'find-plan-in-hand',
  );
  return row && head(row);
}

/** The same, kept from everybody else until the transaction ends. */
export async function lockPlanInHand(tx: Transaction, personId: PersonId): Promise<KeptHead | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from plans.plan
       where locality_id = platform.locality() and person_id = $1 and state not in ('agreed', 'replaced') for update`,
    [personId],
    'lock-plan-in-hand',
  );
  return row && head(row);
}

/** The plan that the budget rests on today, if one was agreed. */
export async function findAgreedPlan(tx: Transaction, personId: PersonId): Promise<KeptHead | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from plans.plan
       where locality_id = platform.locality() and person_id = $1 and state = 'agreed'`,
    [personId],
    'find-agreed-plan',
  );
  return row && head(row);
}

/** Every plan of a person that is in sight, the newest first. */
export async function planHeads(tx: Transaction, personId: PersonId): Promise<readonly KeptHead[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from plans.plan where locality_id = platform.locality() and person_id = $1 order by plan_id desc`,
    [personId],
    'plan-heads',
  );
  return rows.map(head);
}

export async function insertPlan(
  tx: Transaction,
  added: { readonly personId: PersonId; readonly planId: PlanId; readonly now: Moment },
): Promise<void> {
  await tx.run(
    `insert into plans.plan (locality_id, person_id, plan_id, state, version, started_at, changed_at)
       values (platform.locality(), $1, $2, 'draft', 1, $3, $3)`,
    [added.personId, added.planId, added.now],
  );
}

/** Notes that something in a plan was changed. */
export async function touchPlan(
  tx: Transaction,
  personId: PersonId,
  planId: PlanId,
  now: Moment,
): Promise<void> {
  await tx.run(
    `update plans.plan set version = version + 1, changed_at = $3
       where locality_id = platform.locality() and person_id = $1 and plan_id = $2`,
    [personId, planId, now],
    'touch-plan',
  );
}

/** Moves a plan to another state; where it is sent, to whom and as which sending; where it is agreed, its next review. */
export async function movePlan(
  tx: Transaction,
  personId: PersonId,
  moved: {
    readonly planId: PlanId;
    readonly state: PlanState;
    readonly now: Moment;
    readonly sent?: { readonly to: OrganisationId; readonly sendingId: SendingId };
    readonly reviewBy?: CalendarDate;
  },
): Promise<void> {
  const count = await tx.run(
    `update plans.plan set state = $3, version = version + 1, changed_at = $4,
         sent_to = coalesce($5, sent_to), sending_id = coalesce($6, sending_id), review_by = coalesce($7, review_by)
       where locality_id = platform.locality() and person_id = $1 and plan_id = $2`,
    [
      personId,
      moved.planId,
      moved.state,
      moved.now,
      moved.sent?.to ?? null,
      moved.sent?.sendingId ?? null,
      moved.reviewBy ?? null,
    ],
  );
  if (count !== 1) throw new Error(`expected one plan to move to ${moved.state}, got ${count.toString()}`);
}

/**
 * Ends the agreed plan that the next one takes the place of, also where another service agreed it and it is out of sight;
 * whatever is open about it is overtaken.
 */
export async function replaceAgreed(
  tx: Transaction,
  locality: LocalityId,
  by: { readonly personId: PersonId; readonly byPlan: PlanId; readonly now: Moment },
): Promise<void> {
  await tx.run('select plans.replace_agreed($1, $2, $3, $4)', [locality, by.personId, by.byPlan, by.now]);
}

/** Sets the day by which an agreed plan is looked at together next. */
export async function setReviewBy(
  tx: Transaction,
  personId: PersonId,
  planId: PlanId,
  reviewBy: CalendarDate,
): Promise<void> {
  await tx.run(
    `update plans.plan set review_by = $3
       where locality_id = platform.locality() and person_id = $1 and plan_id = $2 and state = 'agreed'`,
    [personId, planId, reviewBy],
  );
}

function head(row: Row): KeptHead {
  return {
    planId: row.plan_id,
    state: row.state,
    version: row.version,
    startedAt: row.started_at,
    changedAt: row.changed_at,
    ...(row.sent_to !== null && { sentTo: row.sent_to }),
    ...(row.sending_id !== null && { sendingId: row.sending_id }),
    ...(row.review_by !== null && { reviewBy: row.review_by }),
  };
}
