import type { AccountId, CalendarDate, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { ChangeId } from '../agreed-budget.ts';
import type { PlanId } from '../plan.ts';
import type { HowItGoes, Review, ReviewAnswer, ReviewId, ReviewOutcome, ReviewState } from '../review.ts';

type Row = {
  readonly review_id: ReviewId;
  readonly plan_id: PlanId;
  readonly person_id: PersonId;
  readonly person_name: string;
  readonly sent_to: OrganisationId;
  readonly sent_to_name: string;
  readonly state: ReviewState;
  readonly asked_on: CalendarDate | null;
  readonly asked_name: string | null;
  readonly works: string;
  readonly does_not: string;
  readonly should_change: string;
  readonly said_on: CalendarDate | null;
  readonly typed_by: string | null;
  readonly typed_by_account: AccountId | null;
  readonly answer_by: CalendarDate | null;
  readonly outcome: ReviewOutcome | null;
  readonly answer: string | null;
  readonly next_by: CalendarDate | null;
  readonly change_id: ChangeId | null;
  readonly answered_by: AccountId | null;
  readonly answered_name: string | null;
  readonly answered_on: CalendarDate | null;
  readonly overturned_on: CalendarDate | null;
};

const columns = `review_id, plan_id, person_id, person_name, sent_to, sent_to_name, state, asked_on, asked_name, works, does_not,
  should_change, said_on, typed_by, typed_by_account, answer_by, outcome, answer, next_by, change_id, answered_by, answered_name, answered_on,
  overturned_on`;

/** Every time a person's plans were looked at again, as far as in sight, the newest first. */
export async function reviewsOf(tx: Transaction, personId: PersonId): Promise<readonly Review[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from plans.review
       where locality_id = platform.locality() and person_id = $1 order by review_id desc`,
    [personId],
    'reviews-of',
  );
  return rows.map(toReview);
}

/** One of them, kept from everybody else until the transaction ends. */
export async function lockReview(
  tx: Transaction,
  personId: PersonId,
  reviewId: ReviewId,
): Promise<Review | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from plans.review
       where locality_id = platform.locality() and person_id = $1 and review_id = $2 for update`,
    [personId, reviewId],
  );
  return row && toReview(row);
}

/** Which plan a review is of, whose, and who answers it. */
export type ReviewOf = Pick<
  Review,
  'reviewId' | 'planId' | 'personId' | 'personName' | 'sentTo' | 'sentToName'
>;

/** Writes down that the service asks how a plan goes; false where that is under way already. */
export async function insertAsked(
  tx: Transaction,
  of: ReviewOf,
  asked: NonNullable<Review['asked']>,
): Promise<boolean> {
  const added = await tx.run(
    `insert into plans.review (locality_id, person_id, review_id, plan_id, person_name, sent_to, sent_to_name, state,
         asked_on, asked_name)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, 'asked', $7, $8) on conflict do nothing`,
    [of.personId, of.reviewId, of.planId, of.personName, of.sentTo, of.sentToName, asked.on, asked.name],
  );
  return added === 1;
}

type SaidAt = NonNullable<Review['said']> & { readonly at: Moment };

/** Writes down what a person says whom nobody asked; false where they said it already. */
export async function insertSaid(tx: Transaction, of: ReviewOf, said: SaidAt): Promise<boolean> {
  const added = await tx.run(
    `insert into plans.review (locality_id, person_id, review_id, plan_id, person_name, sent_to, sent_to_name, state,
         works, does_not, should_change, said_on, said_at, typed_by, answer_by, typed_by_account)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, 'said', $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [of.personId, of.reviewId, of.planId, of.personName, of.sentTo, of.sentToName, ...valuesOf(said)],
  );
  return added === 1;
}

/** Writes down what a person says who was asked; false where they said it meanwhile. */
export async function saveSaid(
  tx: Transaction,
  asked: Pick<Review, 'personId' | 'reviewId'>,
  said: SaidAt,
): Promise<boolean> {
  const changed = await tx.run(
    `update plans.review set state = 'said', works = $3, does_not = $4, should_change = $5, said_on = $6, said_at = $7,
         typed_by = $8, answer_by = $9, typed_by_account = $10
       where locality_id = platform.locality() and person_id = $1 and review_id = $2 and state = 'asked'`,
    [asked.personId, asked.reviewId, ...valuesOf(said)],
  );
  return changed === 1;
}

function valuesOf(said: SaidAt): readonly unknown[] {
  const { works, doesNot, shouldChange, on, at, typedBy, answerBy, typedByAccount } = said;
  return [works, doesNot, shouldChange, on, at, typedBy ?? null, answerBy, typedByAccount ?? null];
}

/** Writes the answer of the service. */
export async function saveReviewAnswer(
  tx: Transaction,
  review: Pick<Review, 'personId' | 'reviewId'>,
  answer: ReviewAnswer,
): Promise<void> {
  await tx.run(
    `update plans.review set state = 'answered', outcome = $3, answer = $4, next_by = $5, change_id = $6, answered_by = $7,
         answered_name = $8, answered_on = $9
       where locality_id = platform.locality() and person_id = $1 and review_id = $2`,
    [
      review.personId,
      review.reviewId,
      answer.outcome,
      answer.words,
      answer.nextBy,
      answer.changeId ?? null,
      answer.by,
      answer.name,
      answer.on,
    ],
  );
}

/** Ends a review that nobody answers: taken back by the person; false where it was answered meanwhile. */
export async function endReview(
  tx: Transaction,
  review: Pick<Review, 'personId' | 'reviewId'>,
): Promise<boolean> {
  const changed = await tx.run(
    `update plans.review set state = 'taken-back'
       where locality_id = platform.locality() and person_id = $1 and review_id = $2 and state = 'said'`,
    [review.personId, review.reviewId],
  );
  return changed === 1;
}

/** Notes that a challenge to the answer was upheld. */
export async function overturnReview(
  tx: Transaction,
  personId: PersonId,
  reviewId: ReviewId,
  on: CalendarDate,
): Promise<void> {
  await tx.run(
    `update plans.review set overturned_on = $3
       where locality_id = platform.locality() and person_id = $1 and review_id = $2 and state = 'answered'`,
    [personId, reviewId, on],
  );
}

function toReview(row: Row): Review {
  return {
    reviewId: row.review_id,
    planId: row.plan_id,
    personId: row.person_id,
    personName: row.person_name,
    sentTo: row.sent_to,
    sentToName: row.sent_to_name,
    state: row.state,
    ...(row.asked_on !== null && { asked: { on: row.asked_on, name: row.asked_name ?? '' } }),
    ...saidIn(row),
    ...answerIn(row),
    ...(row.overturned_on !== null && { overturnedOn: row.overturned_on }),
  };
}

function saidIn(row: Row): Pick<Review, 'said'> {
  const { said_on: on, answer_by: answerBy, typed_by: typedBy, typed_by_account: typedByAccount } = row;
  if (on === null || answerBy === null) return {};
  const words: HowItGoes = { works: row.works, doesNot: row.does_not, shouldChange: row.should_change };
  const by = { ...(typedBy !== null && { typedBy }), ...(typedByAccount !== null && { typedByAccount }) };
  return { said: { ...words, on, answerBy, ...by } };
}

function answerIn(row: Row): Pick<Review, 'answer'> {
  const { outcome, answer: words, next_by: nextBy, change_id: changeId } = row;
  const { answered_by: by, answered_name: name, answered_on: on } = row;
  if (outcome === null || words === null || nextBy === null || by === null || name === null || on === null)
    return {};
  return { answer: { outcome, words, nextBy, by, name, on, ...(changeId !== null && { changeId }) } };
}
