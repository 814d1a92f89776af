import type { Id, Moment, OrganisationId } from '#basics';
import type { Named } from './quality-check.ts';

export type CallId = Id<'quality-call'>;

/** That an organisation would like a provider's support checked. It names no person and starts nothing: only a person asks checkers in. */
export type Call = {
  readonly callId: CallId;
  readonly provider: Named;
  readonly by: Named;
  readonly why: string;
  readonly calledAt: Moment;
};

/** Whom an organisation may call for a check of: a provider only of itself, everybody else of any provider. */
export function mayCallFor(
  organisation: { readonly organisationId: OrganisationId; readonly kind: string },
  provider: OrganisationId,
): boolean {
  return organisation.kind !== 'provider' || organisation.organisationId === provider;
}
