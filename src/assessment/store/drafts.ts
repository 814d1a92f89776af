import type { Moment } from '#basics';
import type { Transaction } from '#platform';
import type { GivenAnswer } from '../answer.ts';
import type { Draft } from '../assessment.ts';
import { answerColumns, type AnswerRow, answerValues, toAnswer } from './answer-row.ts';

type DraftRow = {
  readonly instrument: string;
  readonly instrument_version: number;
  readonly began_at: Moment;
  readonly expires_at: Moment;
};

/** The draft under a secret's hash, unless there is none or its time is over. */
export async function findDraft(
  tx: Transaction,
  secretHash: string,
  now: Moment,
): Promise<Draft | undefined> {
  const row = await tx.find<DraftRow>(
    `select instrument, instrument_version, began_at, expires_at from assessment.draft
       where locality_id = platform.locality() and secret_hash = $1 and expires_at > $2`,
    [secretHash, now],
    'find-draft',
  );
  if (row === undefined) return undefined;
  const answers = await tx.rows<AnswerRow>(
    `select ${answerColumns} from assessment.draft_answer where locality_id = platform.locality() and secret_hash = $1`,
    [secretHash],
    'draft-answers',
  );
  return {
    instrument: row.instrument,
    version: row.instrument_version,
    beganAt: row.began_at,
    expiresAt: row.expires_at,
    answers: answers.map(toAnswer),
  };
}

export async function beginDraft(
  tx: Transaction,
  secretHash: string,
  draft: Omit<Draft, 'answers'>,
): Promise<void> {
  await tx.run(
    `insert into assessment.draft (locality_id, secret_hash, instrument, instrument_version, began_at, expires_at)
       values (platform.locality(), $1, $2, $3, $4, $5)`,
    [secretHash, draft.instrument, draft.version, draft.beganAt, draft.expiresAt],
  );
}

/** Puts an answer in a draft, in the place of an earlier one. Each area stands alone, so two tabs cannot undo each other. */
export async function putDraftAnswer(
  tx: Transaction,
  secretHash: string,
  answer: GivenAnswer,
): Promise<void> {
  await tx.run(
    `insert into assessment.draft_answer (locality_id, secret_hash, ${answerColumns})
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (locality_id, secret_hash, area) do update set level = excluded.level, own_words = excluded.own_words,
         help_share = excluded.help_share, helper = excluded.helper, goes_on = excluded.goes_on,
         answered_by = excluded.answered_by, typed_by = excluded.typed_by, said_at = excluded.said_at`,
    [secretHash, ...answerValues(answer)],
    'put-draft-answer',
  );
}

export async function deleteDraft(tx: Transaction, secretHash: string): Promise<void> {
  await tx.run('delete from assessment.draft where locality_id = platform.locality() and secret_hash = $1', [
    secretHash,
  ]);
}

/** Deletes what is past its time, and says how many. */
export async function deleteExpiredDrafts(tx: Transaction, now: Moment): Promise<number> {
  return tx.run('delete from assessment.draft where locality_id = platform.locality() and expires_at <= $1', [
    now,
  ]);
}
