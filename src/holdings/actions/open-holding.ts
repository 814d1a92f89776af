import { nothing, type OrganisationId, type PersonId } from '#basics';
import { openAccount } from '#ledger/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding, HoldingKind, PoolId } from '../holding.ts';
import { fundTermsOn } from '../store/fund-terms.ts';
import { addHolding } from '../store/holdings.ts';

/** A holding to propose: who holds it, by organisation, by pool, or by the name that the person wrote. */
export type NewHolding = {
  readonly personId: PersonId;
  readonly kind: HoldingKind;
  readonly name: string;
  readonly serviceId: OrganisationId;
  readonly organisationId?: OrganisationId | undefined;
  readonly poolId?: PoolId | undefined;
};

/** Proposes a holding with an empty account of its own that can never fall below nothing. */
export async function openHolding(
  tx: Transaction,
  visit: World & Actor,
  wanted: NewHolding,
): Promise<Holding> {
  const { kind, name, personId, serviceId, organisationId, poolId } = wanted;
  const terms =
    organisationId === undefined || kind === 'managed-account'
      ? []
      : await fundTermsOn(tx, [organisationId], visit.clock.today());
  const holding: Holding = {
    holdingId: visit.clock.newId(),
    accountId: visit.clock.newId(),
    personId,
    kind,
    name,
    serviceId,
    state: 'proposed',
    fixedCostBasisPoints: terms[0]?.fixedCostBasisPoints ?? 0,
    version: 1,
    ...(organisationId !== undefined && { organisationId }),
    ...(poolId !== undefined && { poolId }),
  };
  const now = visit.clock.now();
  await openAccount(
    tx,
    visit.locality,
    {
      accountId: holding.accountId,
      kind: 'holding',
      name: name === '' ? kind : name,
      personId,
      floor: nothing,
      ...(organisationId !== undefined && { organisationId }),
    },
    now,
  );
  await addHolding(tx, holding, now);
  return holding;
}
