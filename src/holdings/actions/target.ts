import { done, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import { findOrganisation, type Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding, HoldingId } from '../holding.ts';
import { findHolding } from '../store/holdings.ts';
import { openHolding } from './open-holding.ts';
import type { ChangedMeanwhile, NotNow } from './refusals.ts';
import { signFor } from './sign-agreement.ts';

/**
 * Where money goes on to: a holding that has begun, or a new one that starts by the person's signature alone, given on the
 * same page with the words they read there.
 */
export type Target =
  | { readonly holding: HoldingId }
  | {
      readonly kind: 'direct-payment' | 'managed-account';
      readonly name: string;
      readonly wording: readonly string[];
    };

/** The holding money goes to is not there, or not signed by all yet. */
export type TargetNotReady = { readonly because: 'target-not-ready' };

/** The holding, opened and signed now where it is new. The new one opens before the old one closes. */
export async function openTarget(
  tx: Transaction,
  visit: World & Actor,
  me: Pick<Me, 'account'>,
  wanted: { readonly person: PersonId; readonly serviceId: OrganisationId; readonly target: Target },
): Promise<Outcome<Holding, TargetNotReady | NotNow | ChangedMeanwhile>> {
  const { person, serviceId, target } = wanted;
  if ('holding' in target) {
    const found = await findHolding(tx, person, target.holding);
    return found?.state === 'active' ? done(found) : refused('target-not-ready');
  }
  const managed = target.kind === 'managed-account';
  const service = managed ? await findOrganisation(tx, serviceId) : undefined;
  const holding = await openHolding(tx, visit, {
    personId: person,
    kind: target.kind,
    name: service?.name ?? '',
    serviceId,
    ...(managed && { organisationId: serviceId }),
  });
  return signFor(tx, visit, me, { holding, name: target.name, wording: target.wording });
}
