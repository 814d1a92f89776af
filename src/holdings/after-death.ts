import { type CalendarDate, nothing, type Pence } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { Holding } from './holding.ts';
import type { PaidDays } from './paid-days.ts';

/** How things stand with a holding of somebody who died, before it can be closed. */
export type BeforeClosing = {
  /** What is in it, promised or not. */
  readonly held: Pence;
  /** Promises that whoever closes it may let go. */
  readonly promised: Pence;
  /** Wages that are promised: they are paid first. */
  readonly wages: Pence;
  /** Whether somebody who worked may be owed more than is promised. */
  readonly wagesWait: boolean;
  /** The first day on which whoever looks may close it; undefined for at once. */
  readonly from?: CalendarDate | undefined;
  /** Whoever of the family settles it, where whoever looks is the service alone. */
  readonly settledBy?: string | undefined;
};

/** Why a holding of somebody who died can't be closed yet. */
export type NotYetClosed =
  | { readonly because: 'executor-settles'; readonly name: string }
  | { readonly because: 'too-early'; readonly from: CalendarDate }
  | { readonly because: 'wages-wait'; readonly wages: Pence }
  | { readonly because: 'still-promised'; readonly promised: Pence };

/** Why it can't be closed today by somebody who lets go so much of what is promised; undefined where it can. */
export function notYetClosed(
  stands: BeforeClosing,
  { today, letsGo = nothing }: { readonly today: CalendarDate; readonly letsGo?: Pence | undefined },
): NotYetClosed | undefined {
  const { promised, wages, wagesWait, from, settledBy } = stands;
  if (settledBy !== undefined) return { because: 'executor-settles', name: settledBy };
  if (from !== undefined && today < from) return { because: 'too-early', from };
  if (wages > 0 || wagesWait) return { because: 'wages-wait', wages };
  return promised === letsGo ? undefined : { because: 'still-promised', promised };
}

/**
 * Whether it is the service alone that would close what it does not hold itself, and something is in it: then the family comes first. An
 * executor of theirs settles it; where there is none they have some time to name one.
 */
export function isServiceAlone(
  { organisationId }: Pick<Holding, 'organisationId'>,
  who: { readonly as: string; readonly organisationId?: string | undefined },
  held: Pence,
): boolean {
  const forService = who.as === 'executor' && who.organisationId !== undefined;
  return forService && organisationId !== who.organisationId && held !== 0;
}

/**
 * Holdings of a person, the closed ones with the account that their money goes to in the end: where it went may be closed by now, too. One
 * that leads to a holding closed for a death counts as closed for it.
 */
export function followed(holdings: readonly Holding[]): readonly Holding[] {
  const closed = new Map(holdings.filter(isOver).map((each) => [each.accountId, each]));
  return holdings.map((holding) => {
    if (!isOver(holding)) return holding;
    const last = lastOf(holding, closed);
    const { goesTo, closedForDeath } = last;
    return {
      ...holding,
      ...(goesTo !== undefined && { goesTo }),
      ...(closedForDeath !== undefined && { closedForDeath }),
    };
  });
}

function lastOf(holding: Holding, closed: ReadonlyMap<LedgerAccountId, Holding>): Holding {
  const next = holding.goesTo === undefined ? undefined : closed.get(holding.goesTo);
  return next === undefined ? holding : lastOf(next, closed);
}

function isOver({ state }: Holding): boolean {
  return state === 'closed';
}

/**
 * The days paid that still count. What was paid into a holding for days after a death went back when it was closed: where the death was
 * wrong, those days are due again.
 */
export function paidAndKept(paid: readonly PaidDays[], holdings: readonly Holding[]): readonly PaidDays[] {
  const ends = new Map(holdings.map((each) => [each.holdingId, each.closedForDeath]));
  return paid.map((each) => {
    const died = ends.get(each.holdingId);
    if (died === undefined || each.until <= died) return each;
    // It stays in the list at nothing a week, since how long the list is tells one payment from the next.
    return each.from > died ? { ...each, weekly: nothing } : { ...each, until: died };
  });
}
