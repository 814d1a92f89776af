import type { AccountId, CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Answers, Decision, DecisionId } from '../decision.ts';
import type { PlanId, SendingId } from '../plan.ts';
import type { Reason } from '../seven-questions.ts';

type Row = {
  readonly decision_id: DecisionId;
  readonly plan_id: PlanId;
  readonly sending_id: SendingId;
  readonly kind: Decision['kind'];
  readonly answers: Answers;
  readonly reasons: readonly Reason[];
  readonly would_help: string;
  readonly other_reason: string;
  readonly weekly_pence: Pence;
  readonly why_different: string;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly decided_by: AccountId;
  readonly decided_name: string;
  readonly decided_on: CalendarDate;
  readonly alone: boolean;
  readonly second_by: AccountId | null;
  readonly second_name: string | null;
  readonly second_on: CalendarDate | null;
  readonly second_agrees: boolean | null;
  readonly second_comment: string | null;
  readonly overturned_on: CalendarDate | null;
};

const columns = `decision_id, plan_id, sending_id, kind, answers, reasons, would_help, other_reason, weekly_pence,
  why_different, organisation_id, organisation_name, decided_by, decided_name, decided_on, alone, second_by, second_name,
  second_on, second_agrees, second_comment, overturned_on`;

export async function insertDecision(
  tx: Transaction,
  personId: PersonId,
  decision: Decision,
  at: Moment,
): Promise<void> {
  await tx.run(
    `insert into plans.decision (locality_id, person_id, decision_id, plan_id, sending_id, kind, answers, reasons,
         would_help, other_reason, weekly_pence, why_different, organisation_id, organisation_name, decided_by,
         decided_name, decided_on, decided_at, alone)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      personId,
      decision.decisionId,
      decision.planId,
      decision.sendingId,
      decision.kind,
      JSON.stringify(decision.answers),
      decision.reasons,
      decision.wouldHelp,
      decision.otherReason,
      decision.weekly,
      decision.whyDifferent,
      decision.organisationId,
      decision.organisationName,
      decision.decidedBy,
      decision.decidedName,
      decision.decidedOn,
      at,
      decision.alone,
    ],
  );
}

/** Writes down what the second person said. */
export async function addSecond(
  tx: Transaction,
  personId: PersonId,
  decisionId: DecisionId,
  second: NonNullable<Decision['second']>,
): Promise<void> {
  await tx.run(
    `update plans.decision set second_by = $3, second_name = $4, second_on = $5, second_agrees = $6, second_comment = $7
       where locality_id = platform.locality() and person_id = $1 and decision_id = $2 and second_by is null`,
    [personId, decisionId, second.by, second.name, second.on, second.agrees, second.comment],
  );
}

/** Writes down that a challenge was upheld: whoever decided does not decide about that plan again. */
export async function overturnDecision(
  tx: Transaction,
  personId: PersonId,
  decisionId: DecisionId,
  on: CalendarDate,
): Promise<void> {
  await tx.run(
    `update plans.decision set overturned_on = $3
       where locality_id = platform.locality() and person_id = $1 and decision_id = $2`,
    [personId, decisionId, on],
  );
}

/** Every decision about a person's plans, the newest first. */
export async function decisionsOf(tx: Transaction, personId: PersonId): Promise<readonly Decision[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from plans.decision
       where locality_id = platform.locality() and person_id = $1 order by decision_id desc`,
    [personId],
    'decisions-of',
  );
  return rows.map(toDecision);
}

export async function findDecision(
  tx: Transaction,
  personId: PersonId,
  decisionId: DecisionId,
): Promise<Decision | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from plans.decision
       where locality_id = platform.locality() and person_id = $1 and decision_id = $2`,
    [personId, decisionId],
    'find-decision',
  );
  return row && toDecision(row);
}

/** The decision on a sending that waits for its second person. */
export async function findDecisionThatWaits(
  tx: Transaction,
  personId: PersonId,
  sendingId: SendingId,
): Promise<Decision | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from plans.decision
       where locality_id = platform.locality() and person_id = $1 and sending_id = $2 and not alone and second_by is null`,
    [personId, sendingId],
    'find-decision-that-waits',
  );
  return row && toDecision(row);
}

function toDecision(row: Row): Decision {
  return {
    decisionId: row.decision_id,
    planId: row.plan_id,
    sendingId: row.sending_id,
    kind: row.kind,
    answers: row.answers,
    reasons: row.reasons,
    wouldHelp: row.would_help,
    otherReason: row.other_reason,
    weekly: row.weekly_pence,
    whyDifferent: row.why_different,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    decidedBy: row.decided_by,
    decidedName: row.decided_name,
    decidedOn: row.decided_on,
    alone: row.alone,
    ...toSecond(row),
    ...(row.overturned_on !== null && { overturnedOn: row.overturned_on }),
  };
}

function toSecond(row: Row): Pick<Decision, 'second'> {
  if (row.second_by === null || row.second_on === null) return {};
  return {
    second: {
      by: row.second_by,
      name: row.second_name ?? '',
      on: row.second_on,
      agrees: row.second_agrees === true,
      comment: row.second_comment ?? '',
    },
  };
}
