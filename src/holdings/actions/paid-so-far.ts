import type { PersonId } from '#basics';
import type { Transaction, World } from '#platform';
import { getPolicyPack } from '#policy';
import type { Charge, PaidSoFar } from '../due.ts';
import type { Arrangement } from '../store/arrangements.ts';
import { chargesOfPeople } from '../store/financial-assessments.ts';
import { holdingsOfPeople } from '../store/holdings.ts';
import { paidDaysOfPeople } from '../store/paid-days.ts';
import { paidInUntilOfPeople } from '../store/pay-ins.ts';
import { sharesOfPeople } from '../store/shares.ts';

/** What says how much is due to each of some people, in as many questions to the database for one as for a thousand. */
export async function paidSoFarOf(
  tx: Transaction,
  visit: World,
  arrangements: readonly Arrangement[],
): Promise<readonly (PaidSoFar & { readonly personId: PersonId })[]> {
  const people = arrangements.map((each) => each.personId);
  const charging = getPolicyPack(visit.settings.policy).charging.kind !== 'none';
  const [shares, holdings, paid, paidInUntil, charges] = await Promise.all([
    sharesOfPeople(tx, people),
    holdingsOfPeople(tx, people),
    paidDaysOfPeople(tx, people),
    paidInUntilOfPeople(tx, people),
    charging ? chargesOfPeople(tx, people) : new Map<PersonId, readonly Charge[]>(),
  ]);
  return arrangements.map(({ personId, firstDay }) => {
    const until = paidInUntil.get(personId);
    return {
      personId,
      firstDay,
      shares: shares.get(personId) ?? [],
      holdings: holdings.get(personId) ?? [],
      paid: paid.get(personId) ?? [],
      charges: charges.get(personId) ?? [],
      ...(until !== undefined && { paidInUntil: until }),
    };
  });
}
