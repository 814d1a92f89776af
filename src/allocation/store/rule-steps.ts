import type { Id, Moment } from '#basics';
import type { Transaction } from '#platform';
import type { Hearing, Signature, VersionId, Withdrawal } from '../version/rule-version.ts';

export async function insertSignature(tx: Transaction, versionId: VersionId, by: Signature): Promise<void> {
  await tx.run(
    `insert into allocation.rule_signature (locality_id, version_id, account_id, name, hash, signed_on)
       values (platform.locality(), $1, $2, $3, $4, $5)`,
    [versionId, by.accountId, by.name, by.hash, by.on],
  );
}

export async function insertHearing(tx: Transaction, versionId: VersionId, heard: Hearing): Promise<void> {
  await tx.run(
    `insert into allocation.rule_hearing (locality_id, version_id, name, answers, words, heard_on)
       values (platform.locality(), $1, $2, $3, $4, $5)`,
    [versionId, heard.name, heard.answers, heard.words, heard.on],
  );
}

export async function insertWithdrawal(
  tx: Transaction,
  versionId: VersionId,
  taken: Withdrawal,
): Promise<void> {
  await tx.run(
    `insert into allocation.rule_withdrawal (locality_id, version_id, name, because, withdrawn_on)
       values (platform.locality(), $1, $2, $3, $4)`,
    [versionId, taken.name, taken.because, taken.on],
  );
}

/** What somebody answered when everybody was asked; the name is empty where they gave none. */
export type RuleAnswer = { readonly name: string; readonly words: string; readonly at: Moment };

export async function insertAnswer(
  tx: Transaction,
  versionId: VersionId,
  answer: RuleAnswer & { readonly answerId: Id<'rule-answer'>; readonly fromHash: string },
): Promise<void> {
  await tx.run(
    `insert into allocation.rule_answer (locality_id, version_id, answer_id, name, words, answered_at, from_hash)
       values (platform.locality(), $1, $2, $3, $4, $5, $6)`,
    [versionId, answer.answerId, answer.name, answer.words, answer.at, answer.fromHash],
  );
}

/** How many answers came from one place on the network since a moment; where those before it came from is forgotten. */
export async function answersFrom(
  tx: Transaction,
  of: { readonly locality: string; readonly version: VersionId; readonly fromHash: string },
  since: Moment,
): Promise<number> {
  await tx.run('select allocation.forget_answers_from($1, $2)', [of.locality, since]);
  const row = await tx.get<{ readonly counted: number }>(
    'select allocation.answers_from($1, $2, $3, $4) as counted',
    [of.locality, of.version, of.fromHash, since],
  );
  return row.counted;
}

const answers_shown_max = 500;

/** What was answered, the newest first: only in sight of the service's own workers. */
export async function answersTo(tx: Transaction, versionId: VersionId): Promise<readonly RuleAnswer[]> {
  const rows = await tx.rows<{ readonly name: string; readonly words: string; readonly answered_at: Moment }>(
    `select name, words, answered_at from allocation.rule_answer
       where locality_id = platform.locality() and version_id = $1 order by answer_id desc limit ${String(answers_shown_max)}`,
    [versionId],
  );
  return rows.map(({ name, words, answered_at: at }) => ({ name, words, at }));
}

export async function countAnswers(tx: Transaction, versionId: VersionId): Promise<number> {
  const row = await tx.get<{ readonly counted: number }>('select allocation.answers_counted($1) as counted', [
    versionId,
  ]);
  return row.counted;
}
