import { addDays, type PersonId } from '#basics';
import { deathsAmong } from '#people/actions';
import type { Transaction, World } from '#platform';
import { agreedBudgetsOn } from '#plans/actions';
import { type Over, overSince } from '../covered.ts';
import { type Due, dueNow } from '../due.ts';
import { type Arrangement, findArrangement } from '../store/arrangements.ts';
import { untilDeath } from '../until-death.ts';
import { type Fitted, fitToBudget } from './fit-to-budget.ts';
import { paidSoFarOf } from './paid-so-far.ts';

/** What is due to a person today, and the shares it is worked out from. */
export type DueOf = { readonly personId: PersonId; readonly fitted: Fitted; readonly due: Due | undefined };

/** For how long it is shown that days were paid at more than they cost since. */
const over_shown_days = 28;

/** Days of a person that were paid at more than they cost at the figure agreed today. Shown, and theirs to keep. */
export async function overPaidTo(tx: Transaction, visit: World, person: PersonId): Promise<readonly Over[]> {
  const arrangement = await findArrangement(tx, person);
  const [found] = arrangement === undefined ? [] : await duesOf(tx, visit, [arrangement]);
  return found === undefined ? [] : overIn(visit, found);
}

/** The same, of what is worked out already. */
export function overIn(visit: World, { fitted }: DueOf): readonly Over[] {
  return overSince(fitted.paid, addDays(visit.clock.today(), -over_shown_days));
}

/**
 * What is due to each of some people, at the figures agreed for them today, and for no day after somebody's death. The one place where that is worked out: the list,
 * the page before a payment and the payment all ask here.
 */
export async function duesOf(
  tx: Transaction,
  visit: World,
  arrangements: readonly Arrangement[],
): Promise<readonly DueOf[]> {
  const today = visit.clock.today();
  const people = arrangements.map((each) => each.personId);
  const [all, agreed, deaths] = await Promise.all([
    paidSoFarOf(tx, visit, arrangements),
    agreedBudgetsOn(tx, people, today),
    deathsAmong(tx, people),
  ]);
  return all.map(({ personId, ...paid }) => {
    const fitted = fitToBudget(visit, paid, agreed.get(personId));
    return { personId, fitted, due: dueNow(untilDeath(fitted.paid, deaths.get(personId)), today) };
  });
}
