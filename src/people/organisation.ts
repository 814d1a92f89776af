import type { OrganisationId } from '#basics';
import type { Role } from './authority.ts';

/** What an organisation is to the people here. */
export const organisationKinds = ['disabled-peoples-organisation', 'local-service', 'provider'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export type Organisation = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** What help they give, in their own words. */
  readonly about: string;
};

/** The roles somebody can work in for an organisation. */
export const workerRoles = ['planner', 'decider', 'payer', 'holder'] as const satisfies readonly Role[];
export type WorkerRole = (typeof workerRoles)[number];
