import {
  type AccountId,
  type CalendarDate,
  type Moment,
  type OrganisationId,
  pence,
  type PersonId,
} from '#basics';
import type { Transaction } from '#platform';
import type { PrecedentId } from '../precedent.ts';
import type { Answer, Overturned, Question, QuestionId } from '../question.ts';

type Row = {
  readonly person_id: PersonId;
  readonly question_id: QuestionId;
  readonly service_id: OrganisationId;
  readonly what: string;
  readonly amount_pence: number;
  readonly line_id: string | null;
  readonly line_what: string | null;
  readonly asked_at: Moment;
  readonly asked_by: string;
  readonly answer_by: CalendarDate;
  readonly keep_off_list: boolean;
  readonly answer: Answer['says'] | null;
  readonly reason: string | null;
  readonly answered_at: Moment | null;
  readonly answered_by: string | null;
  readonly answered_account: AccountId | null;
  readonly overturned_on: CalendarDate | null;
  readonly overturned_by: string | null;
  readonly overturned_words: string | null;
};

const columns = `person_id, question_id, service_id, what, amount_pence, line_id, line_what, asked_at, asked_by, answer_by, keep_off_list,
  answer, reason, answered_at, answered_by, answered_account, overturned_on, overturned_by, overturned_words`;

export async function addQuestion(tx: Transaction, personId: PersonId, asked: Question): Promise<void> {
  await tx.run(
    `insert into holdings.question (locality_id, person_id, question_id, service_id, what, amount_pence, line_id, line_what,
       asked_at, asked_by, answer_by, keep_off_list)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      personId,
      asked.questionId,
      asked.serviceId,
      asked.what,
      asked.amount,
      asked.lineId ?? null,
      asked.lineWhat ?? null,
      asked.askedAt,
      asked.askedBy,
      asked.answerBy,
      asked.keepOffList,
    ],
  );
}

/** What a person asked before buying, newest first. */
export async function questionsOf(tx: Transaction, personId: PersonId): Promise<readonly Question[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from holdings.question where locality_id = platform.locality() and person_id = $1
       order by question_id desc`,
    [personId],
    'questions-of',
  );
  return rows.map(toQuestion);
}

/** Questions that wait for a service, most urgent first, with whose they are; `without` whom is left out. */
export async function questionsWaitingFor(
  tx: Transaction,
  serviceId: OrganisationId,
  without: readonly PersonId[],
): Promise<readonly (Question & { readonly personId: PersonId })[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from holdings.question
       where locality_id = platform.locality() and service_id = $1 and answer is null and person_id <> all ($2)
       order by answer_by, question_id`,
    [serviceId, without],
    'questions-waiting',
  );
  return rows.map((row) => ({ ...toQuestion(row), personId: row.person_id }));
}

/** Writes the answer and the precedent it becomes, once; false where it was answered before. */
export async function saveAnswer(
  tx: Transaction,
  personId: PersonId,
  questionId: QuestionId,
  answer: Answer & { readonly precedentId: PrecedentId },
): Promise<boolean> {
  const saved = await tx.run(
    `update holdings.question set answer = $3, reason = $4, answered_at = $5, answered_by = $6, answered_account = $7,
         precedent_id = $8
       where locality_id = platform.locality() and person_id = $1 and question_id = $2 and answer is null`,
    [
      personId,
      questionId,
      answer.says,
      answer.reason,
      answer.at,
      answer.by,
      answer.account ?? null,
      answer.precedentId,
    ],
  );
  return saved === 1;
}

/** Writes down that a challenge to a no was right; false where there is no such no, or it was overturned before. */
export async function saveOverturned(
  tx: Transaction,
  personId: PersonId,
  questionId: QuestionId,
  overturned: Overturned,
): Promise<boolean> {
  const saved = await tx.run(
    `update holdings.question set overturned_on = $3, overturned_by = $4, overturned_words = $5
       where locality_id = platform.locality() and person_id = $1 and question_id = $2 and answer = 'no'
         and overturned_on is null`,
    [personId, questionId, overturned.on, overturned.by, overturned.words],
  );
  return saved === 1;
}

function toQuestion(row: Row): Question {
  return {
    questionId: row.question_id,
    serviceId: row.service_id,
    what: row.what,
    amount: pence(row.amount_pence),
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    answerBy: row.answer_by,
    keepOffList: row.keep_off_list,
    ...(row.line_id !== null && { lineId: row.line_id }),
    ...(row.line_what !== null && { lineWhat: row.line_what }),
    ...answerIn(row),
    ...overturnedIn(row),
  };
}

function answerIn({
  answer,
  reason,
  answered_at,
  answered_by,
  answered_account,
}: Row): Pick<Question, 'answer'> {
  if (answer === null || reason === null || answered_at === null || answered_by === null) return {};
  const account = answered_account === null ? {} : { account: answered_account };
  return { answer: { says: answer, reason, at: answered_at, by: answered_by, ...account } };
}

function overturnedIn({ overturned_on: on, overturned_by: by, overturned_words: words }: Row) {
  return on === null || by === null || words === null ? {} : { overturned: { on, by, words } };
}
