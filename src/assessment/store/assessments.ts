import type { Id, Moment, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { GivenAnswer } from '../answer.ts';
import type { AssessmentId, KeptAssessment } from '../assessment.ts';
import { answerColumns, type AnswerRow, answerValues, toAnswer } from './answer-row.ts';

type Row = {
  readonly assessment_id: AssessmentId;
  readonly instrument: string;
  readonly instrument_version: number;
  readonly kept_at: Moment;
  readonly replaced_at: Moment | null;
};

/** The assessment of a person that is in force, or the one asked for. */
export async function findAssessment(
  tx: Transaction,
  personId: PersonId,
  wanted?: AssessmentId,
): Promise<KeptAssessment | undefined> {
  const row = await tx.find<Row>(
    `select assessment_id, instrument, instrument_version, kept_at, replaced_at from assessment.assessment
       where locality_id = platform.locality() and person_id = $1
         and (assessment_id = $2 or ($2::uuid is null and replaced_at is null))`,
    [personId, wanted ?? null],
    'find-assessment',
  );
  if (row === undefined) return undefined;
  const answers = await tx.rows<AnswerRow>(
    `select distinct on (area) ${answerColumns}, said_by from assessment.answer
       where locality_id = platform.locality() and person_id = $1 and assessment_id = $2
       order by area, answer_id desc`,
    [personId, row.assessment_id],
    'assessment-answers',
  );
  return {
    assessmentId: row.assessment_id,
    personId,
    instrument: row.instrument,
    version: row.instrument_version,
    keptAt: row.kept_at,
    ...(row.replaced_at !== null && { replacedAt: row.replaced_at }),
    answers: answers.map(toAnswer),
  };
}

/** Puts a new assessment in force; the one before it is replaced, and stays. */
export async function insertAssessment(
  tx: Transaction,
  assessment: Omit<KeptAssessment, 'answers'>,
): Promise<void> {
  await tx.run(
    `update assessment.assessment set replaced_at = $2
       where locality_id = platform.locality() and person_id = $1 and replaced_at is null`,
    [assessment.personId, assessment.keptAt],
  );
  await tx.run(
    `insert into assessment.assessment (locality_id, person_id, assessment_id, instrument, instrument_version, kept_at)
       values (platform.locality(), $1, $2, $3, $4, $5)`,
    [
      assessment.personId,
      assessment.assessmentId,
      assessment.instrument,
      assessment.version,
      assessment.keptAt,
    ],
  );
}

/** Adds an answer to a kept assessment; earlier ones stay behind it. */
export async function insertAnswer(
  tx: Transaction,
  of: Pick<KeptAssessment, 'personId' | 'assessmentId'>,
  answerId: Id<'answer'>,
  answer: GivenAnswer,
): Promise<void> {
  await tx.run(
    `insert into assessment.answer (locality_id, person_id, assessment_id, answer_id, ${answerColumns}, said_by)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [of.personId, of.assessmentId, answerId, ...answerValues(answer), answer.said.name ?? null],
  );
}
