import {
  addDays,
  type CalendarDate,
  dayOf,
  daysBetween,
  type Id,
  type Moment,
  pence,
  type PersonId,
} from '#basics';
import type { Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';
import { type Surplus, surplusOf } from '../surplus.ts';

export type ProposalId = Id<'surplus-proposal'>;

/** A surplus that somebody asked a person about, and what the person said. */
export type SurplusProposal = Surplus & {
  readonly proposalId: ProposalId;
  readonly holdingId: HoldingId;
  readonly proposedAt: Moment;
  readonly proposedBy: string;
  /** How many days there are to answer, from when the person was given the question in their own way. */
  readonly answerDays: number;
  /** The last of them; none while they were not given it yet. */
  readonly answerBy?: CalendarDate;
  readonly answer?: SurplusAnswer;
};

export type SurplusAnswer = {
  readonly says: 'saving-for' | 'give-back' | 'keep';
  readonly savingFor?: string | undefined;
  readonly at: Moment;
  readonly by: string;
};

export async function addProposal(tx: Transaction, personId: PersonId, made: SurplusProposal): Promise<void> {
  await tx.run(
    `insert into holdings.surplus_proposal (locality_id, person_id, proposal_id, holding_id, proposed_at, proposed_by, answer_by,
       balance_pence, commitments_pence, keep_weeks, weekly_pence, amount_pence)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      personId,
      made.proposalId,
      made.holdingId,
      made.proposedAt,
      made.proposedBy,
      addDays(dayOf(made.proposedAt), made.answerDays),
      made.balance,
      made.commitments,
      made.keepWeeks,
      made.weekly,
      made.surplus,
    ],
  );
}

/** Every proposal to a person, newest first, with days counted from when it was made. */
export async function proposalsOf(tx: Transaction, personId: PersonId): Promise<readonly SurplusProposal[]> {
  const rows = await tx.rows<{
    readonly proposal_id: ProposalId;
    readonly holding_id: HoldingId;
    readonly proposed_at: Moment;
    readonly proposed_by: string;
    readonly answer_by: CalendarDate;
    readonly balance_pence: number;
    readonly commitments_pence: number;
    readonly keep_weeks: number;
    readonly weekly_pence: number;
    readonly answer: SurplusAnswer['says'] | null;
    readonly saving_for: string | null;
    readonly answered_at: Moment | null;
    readonly answered_by: string | null;
  }>(
    `select proposal_id, holding_id, proposed_at, proposed_by, answer_by, balance_pence, commitments_pence, keep_weeks,
         weekly_pence, answer, saving_for, answered_at, answered_by
       from holdings.surplus_proposal where locality_id = platform.locality() and person_id = $1 order by proposal_id desc`,
    [personId],
    'surplus-proposals-of',
  );
  return rows.map((row) => ({
    ...surplusOf(
      { balance: pence(row.balance_pence), commitments: pence(row.commitments_pence) },
      pence(row.weekly_pence),
      row.keep_weeks,
    ),
    proposalId: row.proposal_id,
    holdingId: row.holding_id,
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
    answerDays: daysBetween(dayOf(row.proposed_at), row.answer_by),
    answerBy: row.answer_by,
    ...(row.answer !== null &&
      row.answered_at !== null &&
      row.answered_by !== null && {
        answer: {
          says: row.answer,
          at: row.answered_at,
          by: row.answered_by,
          ...(row.saving_for !== null && { savingFor: row.saving_for }),
        },
      }),
  }));
}

/** Writes what the person said, once; false where they said it before. */
export async function saveSurplusAnswer(
  tx: Transaction,
  personId: PersonId,
  proposalId: ProposalId,
  answer: SurplusAnswer,
): Promise<boolean> {
  const saved = await tx.run(
    `update holdings.surplus_proposal set answer = $3, saving_for = $4, answered_at = $5, answered_by = $6
       where locality_id = platform.locality() and person_id = $1 and proposal_id = $2 and answer is null`,
    [personId, proposalId, answer.says, answer.savingFor ?? null, answer.at, answer.by],
  );
  return saved === 1;
}
