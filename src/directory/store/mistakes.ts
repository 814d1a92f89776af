import type { AccountId, CalendarDate, Id, Moment } from '#basics';
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
  /** One of very many from one place on one day: it stands behind what others told. */
  readonly setAside: boolean;
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
    `insert into directory.mistake (locality_id, mistake_id, service_id, account_id, words, answer_to, at, set_aside)
      values (platform.locality(), $1, $2, $3, $4, $5, $6, $7)`,
    [
      mistake.mistakeId,
      mistake.serviceId,
      mistake.accountId,
      mistake.words,
      mistake.answerTo,
      mistake.at,
      mistake.setAside,
    ],
  );
}

/** Counts one more from a place on a day, and forgets the days before; says how many that makes. */
export async function countTold(
  tx: Transaction,
  { day, from }: { readonly day: CalendarDate; readonly from: string },
): Promise<number> {
  await tx.run(`delete from directory.told_today where locality_id = platform.locality() and day < $1`, [
    day,
  ]);
  const row = await tx.get<{ readonly told: number }>(
    `insert into directory.told_today (locality_id, day, place_hash, told) values (platform.locality(), $1, $2, 1)
      on conflict (locality_id, day, place_hash) do update set told = told_today.told + 1 returning told`,
    [day, from],
  );
  return row.told;
}

/** Whether the same words about the same listing wait for an answer already. */
export async function isToldAlready(tx: Transaction, service: ServiceId, words: string): Promise<boolean> {
  const row = await tx.get<{ readonly told: boolean }>(
    `select directory.told_in_these_words($1, $2) as told`,
    [service, words],
  );
  return row.told;
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

/** A mistake that was told, for whoever answers it: whether somebody waits for the answer, never who. */
export type ToldMistake = {
  readonly mistakeId: Id<'mistake'>;
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly source: string;
  readonly words: string;
  readonly at: Moment;
  readonly wantsAnswer: boolean;
  readonly answer: string | null;
  readonly setAside: boolean;
};

const toldColumns = `m.mistake_id as "mistakeId", m.service_id as "serviceId", s.name, s.source, m.words, m.at, m.answer,
  m.answer_to is not null as "wantsAnswer", m.set_aside as "setAside"`;

/** What was told of one listing, as far as whoever asks may see it: what waits first, what comes in great number last. */
export async function mistakesOn(tx: Transaction, service: ServiceId): Promise<readonly ToldMistake[]> {
  return tx.rows<ToldMistake>(
    `select ${toldColumns} from directory.mistake m
      join directory.service s on s.locality_id = m.locality_id and s.service_id = m.service_id
      where m.locality_id = platform.locality() and m.service_id = $1
      order by m.answered_at is null desc, m.set_aside, m.mistake_id desc limit 50`,
    [service],
  );
}

/** What waits for an answer in the whole place, the oldest first. Within the scope of a worker of the local service. */
export async function mistakesToAnswer(tx: Transaction): Promise<readonly ToldMistake[]> {
  return tx.rows<ToldMistake>(
    `select ${toldColumns} from directory.mistake m
      join directory.service s on s.locality_id = m.locality_id and s.service_id = m.service_id
      where m.locality_id = platform.locality() and m.answered_at is null order by m.set_aside, m.at, m.mistake_id limit 100`,
  );
}

/** Answers what nobody has answered yet; says of which listing it was and where the answer is wanted, or nothing. */
export async function answerMistake(
  tx: Transaction,
  mistake: Id<'mistake'>,
  answer: { readonly by: AccountId; readonly at: Moment; readonly words: string },
): Promise<
  { readonly serviceId: ServiceId; readonly answerTo: string | null; readonly words: string } | undefined
> {
  return tx.find(
    `update directory.mistake set answered_by = $2, answered_at = $3, answer = $4
      where locality_id = platform.locality() and mistake_id = $1 and answered_at is null
      returning service_id as "serviceId", answer_to as "answerTo", words`,
    [mistake, answer.by, answer.at, answer.words],
  );
}

/** How many mistakes wait with whoever answers for this service; those of lists that came in wait together. */
export async function countWaiting(tx: Transaction, service: ServiceId): Promise<number> {
  const row = await tx.get<{ readonly waiting: number }>(`select directory.mistakes_waiting($1) as waiting`, [
    service,
  ]);
  return row.waiting;
}
