import type { CalendarDate, LocalityId, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { QuestionId } from '../question.ts';

/** A question whose day for an answer is over, with whose it is and who owes the answer. */
export type LateQuestion = {
  readonly questionId: QuestionId;
  readonly personId: PersonId;
  readonly serviceId: OrganisationId;
};

/** The questions of a place that are late on a day and that nobody was told of; they count as told from now on. */
export async function takeLateQuestions(
  tx: Transaction,
  locality: LocalityId,
  today: CalendarDate,
): Promise<readonly LateQuestion[]> {
  return tx.rows<LateQuestion>(
    `select question_id as "questionId", person_id as "personId", service_id as "serviceId"
       from holdings.late_questions($1, $2) order by question_id`,
    [locality, today],
  );
}
