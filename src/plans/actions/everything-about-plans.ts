import type { PersonId } from '#basics';
import type { Transaction } from '#platform';
import { agreementsOf, changesOf } from '../store/agreements.ts';
import { decisionsOf } from '../store/decisions.ts';
import { planHeads } from '../store/plan-heads.ts';
import { sendingsOf } from '../store/sendings.ts';
import { readPlan } from '../store/whole-plans.ts';

/** All that this room keeps about a person, as plain values for their own file. */
export async function everythingAboutPlans(
  tx: Transaction,
  person: PersonId,
): Promise<Readonly<Record<string, unknown>>> {
  const heads = await planHeads(tx, person);
  const plans: unknown[] = [];
  for (const head of heads) plans.push(await readPlan(tx, person, head));
  return {
    plans,
    sendings: await sendingsOf(tx, person),
    decisions: await decisionsOf(tx, person),
    agreements: await agreementsOf(tx, person),
    changes: await changesOf(tx, person),
  };
}
