import type { Transaction } from './database.ts';

/**
 * Has the database keep the plans of named statements until the transaction ends, where making them anew each time comes to the
 * same. To be asked for together with the statement it is for.
 */
export async function keepPlans(tx: Transaction): Promise<void> {
  await tx.run('set local plan_cache_mode = force_generic_plan');
}

const few_max = 20;

/**
 * The name under which the plan of a statement is kept where it asks about few; for many it is planned anew, as the tables are
 * then: a payment run fills them while it goes on asking.
 */
export function planForFew(name: string, asked: readonly unknown[]): string | undefined {
  return asked.length <= few_max ? name : undefined;
}
