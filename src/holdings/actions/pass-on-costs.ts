import { type CalendarDate, id, subtract, nothing } from '#basics';
import type { LedgerAccountId, Transfer } from '#ledger';
import type { World } from '#platform';
import type { Holding } from '../holding.ts';
import type { Due } from '../due.ts';

/** What holders are owed for holding leaves what came in at once: it passes through the statement and was never in the balance. */
export type PassedOn = Transfer & { readonly by: Holding };

export function passingOn(
  visit: World,
  {
    due,
    thereOn,
    costs,
  }: {
    readonly due: Due;
    readonly thereOn?: CalendarDate | undefined;
    readonly costs: LedgerAccountId;
  },
): readonly PassedOn[] {
  return due.payments
    .filter((payment) => payment.costs > 0)
    .map(({ holding, costs: amount }) => {
      const transferId = visit.clock.newId<'transfer'>();
      return {
        transferId,
        key: `passed-on:${transferId}`,
        from: accountOf(holding),
        to: costs,
        amount,
        effectiveOn: thereOn ?? visit.clock.today(),
        what: holding.name,
        about: { did: 'passed-on' },
        by: holding,
      };
    });
}

/** The same, as it is written down beside what is owed. */
export function paidCost({ by, transferId, amount, effectiveOn, what }: PassedOn) {
  const { personId, holdingId } = by;
  const paid = { costId: id<'holding-cost'>(transferId), did: 'paid', on: effectiveOn } as const;
  return { ...paid, personId, holdingId, transferId, what, amount: subtract(nothing, amount) };
}

/** What goes to the service itself after a death is no movement: of it, only the costs that its holder is owed go out. */
export function isToTheService(holding: Holding, fund: LedgerAccountId): boolean {
  return accountOf(holding) === fund;
}

/** A closed holding's last days are paid to where its balance went. */
export function accountOf(holding: Holding): LedgerAccountId {
  return holding.state === 'closed' ? (holding.goesTo ?? holding.accountId) : holding.accountId;
}
