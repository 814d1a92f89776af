import type { PersonId } from '#basics';
import type { Transaction, World } from '#platform';
import { agreedBudgetOn, type AgreedBudget } from '#plans/actions';
import { withCoverage } from '../covered.ts';
import type { PaidSoFar } from '../due.ts';
import { fitToAgreed, type Refit } from '../fit-to-agreed.ts';
import { noteAgreed, takeTurn } from '../store/arrangements.ts';
import { addShare, saveShare } from '../store/shares.ts';
import { paidLines } from './agreed-budget.ts';
import { paidSoFarOf } from './paid-so-far.ts';

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
    ...refits.flatMap((each) => each.begun),
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
  for (const figure of agreed.figures)
    await noteAgreed(tx, person, { ...agreed, ...figure }, visit.clock.now());
  for (const { ended, begun } of refits) {
    await saveShare(tx, person, ended);
    for (const share of begun) await addShare(tx, person, share);
  }
}

/**
 * Fits a person's shares to the figure in force at once, where it changed for days that are over or paid for: what they lack since
 * stands among what is due from this moment.
 */
export async function fitNow(tx: Transaction, visit: World, person: PersonId): Promise<void> {
  const arrangement = await takeTurn(tx, person);
  if (arrangement === undefined) return;
  const [found] = await paidSoFarOf(tx, visit, [arrangement]);
  if (found === undefined) return;
  const fitted = fitToBudget(visit, found, await agreedBudgetOn(tx, person, visit.clock.today()));
  await writeFitted(tx, visit, person, fitted);
  const { shares } = fitted.paid;
  for (const [index, share] of withCoverage(fitted.paid).entries())
    if (share.paidUntil !== shares[index]?.paidUntil) await saveShare(tx, person, share);
}
