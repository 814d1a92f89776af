import type { OrganisationId } from '#basics';

/** What an organisation is to the people here. */
export const organisationKinds = [
  'disabled-peoples-organisation',
  'local-service',
  'provider',
  'national-service',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export type Organisation = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** What help they give, in their own words. */
  readonly about: string;
};

/** The roles somebody can work in for an organisation. A checker looks, invited, at how good somebody's support is. A watcher stands to nobody: they see only what many people come to. Nor does a funder: they write what their organisation pays, by its own references. */
export const workerRoles = ['planner', 'decider', 'payer', 'holder', 'checker', 'watcher', 'funder'] as const;
export type WorkerRole = (typeof workerRoles)[number];

/** The roles in which an organisation can stand beside a person. */
export type BesideRole = Exclude<WorkerRole, 'watcher' | 'funder'>;
