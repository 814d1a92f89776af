import type { AccountId, LocalityId, Moment, OrganisationId, PersonId } from '#basics';
import { hashOfToken, type Transaction } from '#platform';
import { type Power, powers } from '../authority.ts';
import type { Relationship, RelationshipId } from '../circle.ts';

/** What somebody who holds an invitation link may know: who asks them, as what, with which powers, and how it stands. */
export type Invitation = Pick<
  Relationship,
  'relationshipId' | 'role' | 'powers' | 'invitedAt' | 'acceptedAt' | 'endedAt'
> & {
  readonly personId: PersonId;
  readonly personName: string;
  /** The service that wrote down the death, for whoever is asked to settle what is left. */
  readonly serviceName?: string;
};

type LinkRow = {
  readonly person_id: PersonId;
  readonly relationship_id: RelationshipId;
  readonly person_name: string;
  readonly role: Relationship['role'];
  readonly powers: readonly string[];
  readonly invited_at: Moment;
  readonly accepted_at: Moment | null;
  readonly ended_at: Moment | null;
  readonly service_name: string | null;
};

/** The invitation behind a link, whether it still waits or not. */
export async function findInvitation(
  tx: Transaction,
  locality: LocalityId,
  token: string,
): Promise<Invitation | undefined> {
  const row = await tx.find<LinkRow>('select * from people.invitation($1, $2)', [
    locality,
    hashOfToken(token),
  ]);
  if (row === undefined) return undefined;
  return {
    personId: row.person_id,
    relationshipId: row.relationship_id,
    role: row.role,
    personName: row.person_name,
    powers: known(row.powers),
    invitedAt: row.invited_at,
    ...(row.accepted_at !== null && { acceptedAt: row.accepted_at }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.service_name !== null && { serviceName: row.service_name }),
  };
}

/** An invitation that waits for an organisation. */
export type OrganisationInvitation = {
  readonly personId: PersonId;
  readonly personName: string;
  readonly relationshipId: RelationshipId;
  readonly organisationId: OrganisationId;
  readonly powers: readonly Power[];
  readonly invitedAt: Moment;
};

type WaitingRow = {
  readonly person_id: PersonId;
  readonly person_name: string;
  readonly relationship_id: RelationshipId;
  readonly organisation_id: OrganisationId;
  readonly powers: readonly string[];
  readonly invited_at: Moment;
};

/** Invitations to the organisations an account may answer for, oldest first. */
export async function invitationsTo(
  tx: Transaction,
  locality: LocalityId,
  accountId: AccountId,
): Promise<readonly OrganisationInvitation[]> {
  const rows = await tx.rows<WaitingRow>(
    'select * from people.invitations_to($1, $2) order by relationship_id',
    [locality, accountId],
    'invitations-to',
  );
  return rows.map((row) => ({
    personId: row.person_id,
    personName: row.person_name,
    relationshipId: row.relationship_id,
    organisationId: row.organisation_id,
    powers: known(row.powers),
    invitedAt: row.invited_at,
  }));
}

function known(given: readonly string[]): readonly Power[] {
  return powers.filter((power) => given.includes(power));
}
