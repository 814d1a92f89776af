import type { AccountId, Id, Moment } from '#basics';
import type { Transaction } from '#platform';
import type { ServiceId } from '../service.ts';

/** What somebody says is wrong about a listing, and where to answer them if they want that. */
export type Mistake = {
  readonly mistakeId: Id<'mistake'>;
  readonly serviceId: ServiceId;
  readonly accountId?: AccountId;
  readonly words: string;
  readonly answerTo?: string;
  readonly at: Moment;
};

/** A mistake as its publisher needs it. */
export type ReportedMistake = {
  readonly source: string;
  readonly source_id: string;
  readonly name: string;
  readonly words: string;
  readonly answer_to: string | null;
  readonly at: Moment;
};

export async function addMistake(tx: Transaction, mistake: Mistake): Promise<void> {
  await tx.run(
    `insert into directory.mistake (locality_id, mistake_id, service_id, account_id, words, answer_to, at)
      values (platform.locality(), $1, $2, $3, $4, $5, $6)`,
    [mistake.mistakeId, mistake.serviceId, mistake.accountId, mistake.words, mistake.answerTo, mistake.at],
  );
}

/** All mistakes reported in this place, newest first; seen only within the scope of a publisher. */
export async function allMistakes(tx: Transaction): Promise<readonly ReportedMistake[]> {
  return tx.rows<ReportedMistake>(
    `select s.source, s.source_id, s.name, m.words, m.answer_to, m.at
      from directory.mistake m
      join directory.service s on s.locality_id = m.locality_id and s.service_id = m.service_id
      where m.locality_id = platform.locality()
      order by m.at desc, m.mistake_id`,
  );
}
