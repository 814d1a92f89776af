import { type CalendarDate, type Moment, type OrganisationId, pence, type PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Answer, Question, QuestionId } from '../question.ts';

type Row = {
  readonly person_id: PersonId;
  readonly question_id: QuestionId;
  readonly what: string;
  readonly amount_pence: number;
  readonly line_id: string | null;
  readonly line_what: string | null;
  readonly asked_at: Moment;
  readonly asked_by: string;
  readonly answer_by: CalendarDate;
  readonly answer: Answer['says'] | null;
  readonly reason: string | null;
  readonly answered_at: Moment | null;
  readonly answered_by: string | null;
};

const columns = `person_id, question_id, what, amount_pence, line_id, line_what, asked_at, asked_by, answer_by, answer, reason,
  answered_at, answered_by`;

export async function addQuestion(
  tx: Transaction,
  about: { readonly personId: PersonId; readonly serviceId: OrganisationId },
  asked: Question,
): Promise<void> {
  await tx.run(
    `insert into holdings.question (locality_id, person_id, question_id, service_id, what, amount_pence, line_id, line_what,
       asked_at, asked_by, answer_by)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      about.personId,
      asked.questionId,
      about.serviceId,
      asked.what,
      asked.amount,
      asked.lineId ?? null,
      asked.lineWhat ?? null,
      asked.askedAt,
      asked.askedBy,
      asked.answerBy,
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

/** Writes the answer, once; false where it was answered before. */
export async function saveAnswer(
  tx: Transaction,
  personId: PersonId,
  questionId: QuestionId,
  answer: Answer,
): Promise<boolean> {
  const saved = await tx.run(
    `update holdings.question set answer = $3, reason = $4, answered_at = $5, answered_by = $6
       where locality_id = platform.locality() and person_id = $1 and question_id = $2 and answer is null`,
    [personId, questionId, answer.says, answer.reason, answer.at, answer.by],
  );
  return saved === 1;
}

function toQuestion(row: Row): Question {
  return {
    questionId: row.question_id,
    what: row.what,
    amount: pence(row.amount_pence),
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    answerBy: row.answer_by,
    ...(row.line_id !== null && { lineId: row.line_id }),
    ...(row.line_what !== null && { lineWhat: row.line_what }),
    ...(row.answer !== null &&
      row.reason !== null &&
      row.answered_at !== null &&
      row.answered_by !== null && {
        answer: { says: row.answer, reason: row.reason, at: row.answered_at, by: row.answered_by },
      }),
  };
}
