import type { CalendarDate, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Sending } from '../plan.ts';
import { findAgreedPlan } from '../store/plan-heads.ts';
import { findSending } from '../store/sendings.ts';

/** The plan that the budget rests on, as it was sent, with the day by which it is looked at together next. */
export type Agreed = Sending & { readonly reviewBy: CalendarDate };

/** The agreed plan of a person as it was sent; undefined where none is, or where it is out of sight. */
export async function findAgreed(tx: Transaction, person: PersonId): Promise<Agreed | undefined> {
  const head = await findAgreedPlan(tx, person);
  if (head?.sendingId === undefined || head.reviewBy === undefined) return undefined;
  const sending = await findSending(tx, person, head.sendingId);
  return sending && { ...sending, reviewBy: head.reviewBy };
}
