import type { PersonId } from '#basics';
import type { Transaction, World } from '#platform';
import { agreedBudgetOn } from '#plans/actions';
import type { PaidSoFar } from '../due.ts';
import { fitToAgreed, type Refit } from '../fit-to-agreed.ts';
import { noteAgreed } from '../store/arrangements.ts';
import { addShare, saveShare } from '../store/shares.ts';
import { paidLines } from './agreed-budget.ts';

/** What is due, with shares fitted to the figure in force today, and what changed for that. */
export type Fitted = { readonly paid: PaidSoFar; readonly refits: readonly Refit[] };

/** Fits a person's shares to the budget in force today, which may have been lowered after notice; nothing is written yet. */
export async function fitToBudget(
  tx: Transaction,
  visit: World,
  person: PersonId,
  paid: PaidSoFar,
): Promise<Fitted> {
  const today = visit.clock.today();
  const agreed = await agreedBudgetOn(tx, person, today);
  if (agreed === undefined) return { paid, refits: [] };
  const lines = paidLines(agreed);
  const refits = fitToAgreed(paid.shares, { ...agreed, lines }, today, () => visit.clock.newId());
  const ended = new Map(refits.map((each) => [each.ended.shareId, each.ended]));
  const shares = [
    ...paid.shares.map((share) => ended.get(share.shareId) ?? share),
    ...refits.map((each) => each.begun),
  ];
  return { paid: { ...paid, shares }, refits };
}

/** Writes what was fitted, with the agreed figure it was fitted to. */
export async function writeFitted(
  tx: Transaction,
  visit: World,
  person: PersonId,
  { refits }: Fitted,
): Promise<void> {
  if (refits.length === 0) return;
  const agreed = await agreedBudgetOn(tx, person, visit.clock.today());
  if (agreed !== undefined) await noteAgreed(tx, person, agreed, visit.clock.now());
  for (const { ended, begun } of refits) {
    await saveShare(tx, person, ended);
    await addShare(tx, person, begun);
  }
}
