import type { AccountId, Id, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Power, Role } from '../authority.ts';

/** A relationship as it is first written down: invited, and accepted at once where both sides already said yes. */
export type NewRelationship = {
  readonly relationshipId: Id<'relationship'>;
  readonly personId: PersonId;
  readonly role: Exclude<Role, 'self'>;
  readonly name: string;
  readonly powers: readonly Power[];
  readonly accountId?: AccountId | undefined;
  readonly organisationId?: OrganisationId | undefined;
  readonly invitedEmail?: string | undefined;
  readonly invitationHash?: string | undefined;
  readonly invitedAt: Moment;
  readonly acceptedAt?: Moment | undefined;
};

export async function addRelationship(tx: Transaction, added: NewRelationship): Promise<void> {
  await tx.run(
    `insert into people.relationship (locality_id, person_id, relationship_id, role, account_id, organisation_id,
       invited_email, invitation_hash, name, powers, invited_at, accepted_at)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      added.personId,
      added.relationshipId,
      added.role,
      added.accountId ?? null,
      added.organisationId ?? null,
      added.invitedEmail ?? null,
      added.invitationHash ?? null,
      added.name,
      added.powers,
      added.invitedAt,
      added.acceptedAt ?? null,
    ],
  );
}

/** An organisation's relationship to a person in a role, accepted and not ended. */
export async function findOrganisationBeside(
  tx: Transaction,
  sought: { readonly personId: PersonId; readonly organisationId: OrganisationId; readonly role: Role },
): Promise<Id<'relationship'> | undefined> {
  const rows = await tx.rows<{ readonly relationship_id: Id<'relationship'> }>(
    `select relationship_id from people.relationship
       where locality_id = platform.locality() and person_id = $1 and organisation_id = $2 and role = $3
         and accepted_at is not null and ended_at is null order by relationship_id limit 1`,
    [sought.personId, sought.organisationId, sought.role],
  );
  return rows[0]?.relationship_id;
}
