import type { PersonId } from '#basics';
import type { Transaction, World } from '#platform';
import type { AgreedBudget } from '#plans/actions';
import type { PaidSoFar } from '../due.ts';
import { fitToAgreed, type Refit } from '../fit-to-agreed.ts';
import { noteAgreed } from '../store/arrangements.ts';
import { addShare, saveShare } from '../store/shares.ts';
import { paidLines } from './agreed-budget.ts';

/** What is paid so far with shares fitted to the figure in force today, and what changed for that. */
export type Fitted = {
  readonly paid: PaidSoFar;
  readonly refits: readonly Refit[];
  readonly agreed?: AgreedBudget | undefined;
};

/** Fits a person's shares to the budget in force today, which may have been lowered after notice; nothing is written yet. */
export function fitToBudget(visit: World, paid: PaidSoFar, agreed: AgreedBudget | undefined): Fitted {
  if (agreed === undefined) return { paid, refits: [] };
  const lines = paidLines(agreed);
  const refits = fitToAgreed(paid.shares, { ...agreed, lines }, () => visit.clock.newId());
  const ended = new Map(refits.map((each) => [each.ended.shareId, each.ended]));
  const shares = [
    ...paid.shares.map((share) => ended.get(share.shareId) ?? share),
    ...refits.map((each) => each.begun),
  ];
  return { paid: { ...paid, shares }, refits, agreed };
}

/** Writes what was fitted, with the agreed figure it was fitted to. */
export async function writeFitted(
  tx: Transaction,
  visit: World,
  person: PersonId,
  { refits, agreed }: Fitted,
): Promise<void> {
  if (refits.length === 0 || agreed === undefined) return;
  await noteAgreed(tx, person, agreed, visit.clock.now());
  for (const { ended, begun } of refits) {
    await saveShare(tx, person, ended);
    await addShare(tx, person, begun);
  }
}
