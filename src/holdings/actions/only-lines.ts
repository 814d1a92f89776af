import type { CalendarDate, PersonId } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { Transaction } from '#platform';
import { onlyLineOn } from '../share.ts';
import { holdingsOf } from '../store/holdings.ts';
import { sharesOf } from '../store/shares.ts';

/** The line of the plan that an account was held for on a day, where it was held for one alone. */
export type OnlyLine = (account: LedgerAccountId, on: CalendarDate) => string | undefined;

/**
 * What each of a person's accounts is held for: money that leaves a pool for Thursdays went on Thursdays, though nobody named a
 * line.
 */
export async function onlyLines(tx: Transaction, person: PersonId): Promise<OnlyLine> {
  const [holdings, shares] = await Promise.all([holdingsOf(tx, person), sharesOf(tx, person)]);
  const heldIn = new Map(
    holdings.map(({ accountId, holdingId }) => [
      accountId,
      shares.filter((share) => share.holdingId === holdingId),
    ]),
  );
  return (account, on) => onlyLineOn(heldIn.get(account) ?? [], on);
}
