import type { Transaction } from './database.ts';

/**
 * Has the database keep the plans of named statements until the transaction ends, where making them anew each time comes to the
 * same. To be asked for together with the statement it is for.
 */
export async function keepPlans(tx: Transaction): Promise<void> {
  await tx.run('set local plan_cache_mode = force_generic_plan');
}
