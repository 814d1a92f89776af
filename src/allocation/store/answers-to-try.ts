import type { Transaction } from '#platform';
import type { Answers } from '../answers.ts';

/** Somebody's newest kept answers and their figure for a year, without whose they are. */
export type Tried = {
  readonly answers: Answers;
  readonly annual_pence: number;
};

/**
 * The newest kept answers of everybody in the place, as JSON of `Tried`; of nobody for who does not work on its rules. Text,
 * because a place has tens of thousands of people, and reading them would keep everybody else waiting.
 */
export async function answersToTry(tx: Transaction): Promise<string> {
  const [found] = await tx.rows<{ readonly people: string }>(
    "select coalesce(json_agg(t), '[]')::text as people from allocation.answers_to_try() t",
  );
  return found?.people ?? '[]';
}
