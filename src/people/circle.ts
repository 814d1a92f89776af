import type { AccountId, Id, Moment, OrganisationId } from '#basics';
import type { Power, Role } from './authority.ts';

export type RelationshipId = Id<'relationship'>;

/** Somebody a person invited, who stands beside them, or once did. Nothing of it is ever removed. */
export type Relationship = {
  readonly relationshipId: RelationshipId;
  readonly role: Exclude<Role, 'self'>;
  readonly name: string;
  /** Who stands there themselves: a relative or friend who said yes. */
  readonly accountId?: AccountId;
  readonly organisationId?: OrganisationId;
  readonly invitedEmail?: string;
  readonly powers: readonly Power[];
  readonly invitedAt: Moment;
  readonly acceptedAt?: Moment;
  readonly endedAt?: Moment;
};

export type RelationshipState = 'invited' | 'lapsed' | 'said-no' | 'beside' | 'ended';

const invitation_days = 30;
const day_ms = 86_400_000;

/** Where a relationship stands: an invitation nobody answers lapses after thirty days. */
export function stateOf(
  relationship: Pick<Relationship, 'invitedAt' | 'acceptedAt' | 'endedAt'>,
  now: Moment,
): RelationshipState {
  const { invitedAt, acceptedAt, endedAt } = relationship;
  if (acceptedAt !== undefined) return endedAt === undefined ? 'beside' : 'ended';
  if (endedAt !== undefined) return 'said-no';
  return Date.parse(now) - Date.parse(invitedAt) < invitation_days * day_ms ? 'invited' : 'lapsed';
}

/** What can be done with a relationship in each state, and by whom. */
export const possible = {
  invited: { person: ['end'], invited: ['say-yes', 'say-no'] },
  lapsed: { person: [], invited: [] },
  'said-no': { person: [], invited: [] },
  beside: { person: ['change', 'end'], invited: ['step-back'] },
  ended: { person: [], invited: [] },
} as const satisfies Record<
  RelationshipState,
  {
    readonly person: readonly ('change' | 'end')[];
    readonly invited: readonly ('say-yes' | 'say-no' | 'step-back')[];
  }
>;

/** Roles that a person gives and takes back in their circle; the others come and go with a plan or an agreement. */
export function isTheirsToEnd(role: Role): boolean {
  return role === 'supporter' || role === 'planner';
}

/** The powers ticked before anybody chooses: to look, not to do. */
export const gentlePowers = ['see-budget', 'see-plan'] as const satisfies readonly Power[];

/**
 * Those of the family who settle what a person left: whoever said yes, has not stopped, and did not work for them (`keptApart` in the
 * table of authority).
 */
export function executorsAmong(all: readonly Relationship[]): readonly Relationship[] {
  const beside = all.filter(({ acceptedAt, endedAt }) => acceptedAt !== undefined && endedAt === undefined);
  const worked = new Set(beside.flatMap(({ role, accountId }) => (role === 'assistant' ? [accountId] : [])));
  return beside.filter(({ role, accountId }) => role === 'executor' && !worked.has(accountId));
}
