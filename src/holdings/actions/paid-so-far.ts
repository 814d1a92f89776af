import type { PersonId } from '#basics';
import type { Transaction, World } from '#platform';
import { getPolicyPack } from '#policy';
import { followed, paidAndKept } from '../after-death.ts';
import type { PaidSoFar } from '../due.ts';
import { type Assessed, chargesOf } from '../reworked.ts';
import type { Arrangement } from '../store/arrangements.ts';
import { assessedOfPeople } from '../store/financial-assessments.ts';
import { owedForPeople } from '../store/holding-costs.ts';
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
  const { charging } = getPolicyPack(visit.settings.policy);
  const [shares, holdings, paid, paidInUntil, assessed, owed] = await Promise.all([
    sharesOfPeople(tx, people),
    holdingsOfPeople(tx, people),
    paidDaysOfPeople(tx, people),
    paidInUntilOfPeople(tx, people),
    charging.kind === 'none' ? new Map<PersonId, readonly Assessed[]>() : assessedOfPeople(tx, people),
    owedForPeople(tx, people),
  ]);
  return arrangements.map(({ personId, firstDay }) => {
    const until = paidInUntil.get(personId);
    const theirs = followed(holdings.get(personId) ?? []);
    return {
      personId,
      firstDay,
      shares: shares.get(personId) ?? [],
      holdings: theirs,
      paid: paidAndKept(paid.get(personId) ?? [], theirs),
      owed,
      charges: charging.kind === 'none' ? [] : chargesOf(charging, assessed.get(personId) ?? []),
      ...(until !== undefined && { paidInUntil: until }),
    };
  });
}
