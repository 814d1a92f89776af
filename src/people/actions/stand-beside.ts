import type { OrganisationId, PersonId } from '#basics';
import type { Actor, Transaction, World } from '#platform';
import type { Power } from '../authority.ts';
import type { RelationshipId } from '../circle.ts';
import type { Function } from '../conflicts.ts';
import type { BesideRole } from '../organisation.ts';
import { addRelationship, addToWhatItDoes, findOrganisationBeside } from '../store/relationships.ts';

/**
 * Has an organisation stand beside a person from now on, in the caller's transaction, because both said yes to something that
 * needs it: a plan sent in, an agreement signed. Where it stands there in that role already, nothing is added.
 */
export async function standBeside(
  tx: Transaction,
  visit: World & Actor,
  beside: {
    readonly person: PersonId;
    readonly role: BesideRole;
    readonly organisationId: OrganisationId;
    readonly name: string;
    readonly powers: readonly Power[];
    /** What it does for the person, where its role alone does not say. */
    readonly does?: readonly Function[];
  },
): Promise<RelationshipId> {
  const { person: personId, role, organisationId, name, powers, does } = beside;
  const there = await findOrganisationBeside(tx, { personId, organisationId, role });
  if (there !== undefined) {
    if (does !== undefined) await addToWhatItDoes(tx, personId, there.relationshipId, does);
    return there.relationshipId;
  }
  const relationshipId = visit.clock.newId<'relationship'>();
  const now = visit.clock.now();
  await addRelationship(tx, {
    relationshipId,
    personId,
    role,
    organisationId,
    name,
    powers,
    invitedAt: now,
    acceptedAt: now,
    does,
  });
  return relationshipId;
}
