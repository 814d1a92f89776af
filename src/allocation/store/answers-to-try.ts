import type { Transaction } from '#platform';
import type { Answers } from '../answers.ts';
import type { PriceArea } from '../working-out.ts';

/** Somebody's newest kept answers and their figure for a year, without whose they are. */
export type Tried = {
  readonly answers: Answers;
  readonly prices: PriceArea | null;
  readonly annual_pence: number;
};

/** The newest kept answers of everybody in the place; nothing for who does not work on its rules. */
export async function answersToTry(tx: Transaction): Promise<readonly Tried[]> {
  return tx.rows<Tried>('select answers, prices, annual_pence from allocation.answers_to_try()');
}
