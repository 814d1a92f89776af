import type { AccountId, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { type Power, powers, type Role } from '../authority.ts';
import type { Relationship, RelationshipId } from '../circle.ts';
import type { Function } from '../conflicts.ts';

/** A relationship as it is first written down: invited, and accepted at once where both sides already said yes. */
export type NewRelationship = {
  readonly relationshipId: RelationshipId;
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
  /** What they do for the person, where the role alone does not say. */
  readonly does?: readonly Function[] | undefined;
};

export async function addRelationship(tx: Transaction, added: NewRelationship): Promise<void> {
  await tx.run(
    `insert into people.relationship (locality_id, person_id, relationship_id, role, account_id, organisation_id,
       invited_email, invitation_hash, name, powers, invited_at, accepted_at, does)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
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
      added.does ?? null,
    ],
  );
}

type Row = {
  readonly relationship_id: RelationshipId;
  readonly role: Relationship['role'];
  readonly name: string;
  readonly account_id: AccountId | null;
  readonly organisation_id: OrganisationId | null;
  readonly invited_email: string | null;
  readonly powers: readonly string[];
  readonly invited_at: Moment;
  readonly accepted_at: Moment | null;
  readonly ended_at: Moment | null;
};

const columns = `relationship_id, role, name, account_id, organisation_id, invited_email, powers, invited_at, accepted_at,
  ended_at`;

/** Everybody who ever stood beside a person or was invited, oldest first. */
export async function relationshipsOf(tx: Transaction, personId: PersonId): Promise<readonly Relationship[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from people.relationship
       where locality_id = platform.locality() and person_id = $1 order by relationship_id`,
    [personId],
    'relationships-of',
  );
  return rows.map(relationship);
}

/** One relationship of a person, held until the transaction ends so that two tabs cannot both change it. */
export async function findToChange(
  tx: Transaction,
  personId: PersonId,
  relationshipId: RelationshipId,
): Promise<Relationship | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from people.relationship
       where locality_id = platform.locality() and person_id = $1 and relationship_id = $2 for update`,
    [personId, relationshipId],
  );
  return row && relationship(row);
}

/** The relationship an account stands in itself to a person in a role, in force. */
export async function ownRelationship(
  tx: Transaction,
  personId: PersonId,
  accountId: AccountId,
  role: Role,
): Promise<Relationship | undefined> {
  const rows = await tx.rows<Row>(
    `select ${columns} from people.relationship
       where locality_id = platform.locality() and person_id = $1 and account_id = $2 and role = $3
         and accepted_at is not null and ended_at is null order by relationship_id limit 1`,
    [personId, accountId, role],
  );
  return rows[0] && relationship(rows[0]);
}

/** An organisation's relationship to a person in a role, accepted and not ended. */
export async function findOrganisationBeside(
  tx: Transaction,
  sought: { readonly personId: PersonId; readonly organisationId: OrganisationId; readonly role: Role },
): Promise<Relationship | undefined> {
  const rows = await tx.rows<Row>(
    `select ${columns} from people.relationship
       where locality_id = platform.locality() and person_id = $1 and organisation_id = $2 and role = $3
         and accepted_at is not null and ended_at is null order by relationship_id limit 1`,
    [sought.personId, sought.organisationId, sought.role],
  );
  return rows[0] && relationship(rows[0]);
}

/** The services that answer plans and challenges for a person now. */
export async function servicesBeside(
  tx: Transaction,
  personId: PersonId,
): Promise<readonly OrganisationId[]> {
  const rows = await tx.rows<{ readonly organisation_id: OrganisationId }>(
    `select organisation_id from people.relationship
       where locality_id = platform.locality() and person_id = $1 and role = 'decider'
         and organisation_id is not null and accepted_at is not null and ended_at is null order by relationship_id`,
    [personId],
    'services-beside',
  );
  return rows.map((row) => row.organisation_id);
}

export async function setPowers(
  tx: Transaction,
  personId: PersonId,
  relationshipId: RelationshipId,
  given: readonly Power[],
): Promise<void> {
  await tx.run(
    `update people.relationship set powers = $3
       where locality_id = platform.locality() and person_id = $1 and relationship_id = $2`,
    [personId, relationshipId, given],
  );
}

/** Adds to what an organisation that stands there already does for a person. */
export async function addToWhatItDoes(
  tx: Transaction,
  personId: PersonId,
  relationshipId: RelationshipId,
  does: readonly Function[],
): Promise<void> {
  await tx.run(
    `update people.relationship set does = array(select unnest(does) union select unnest($3::text[]))
       where locality_id = platform.locality() and person_id = $1 and relationship_id = $2 and does is not null`,
    [personId, relationshipId, does],
  );
}

/** Says yes to an invitation that waits; for a relative or friend the account that said it stands there from now on. */
export async function accept(
  tx: Transaction,
  accepted: {
    readonly personId: PersonId;
    readonly relationshipId: RelationshipId;
    readonly accountId?: AccountId;
    readonly now: Moment;
  },
): Promise<boolean> {
  const changed = await tx.run(
    `update people.relationship set accepted_at = $3, account_id = coalesce($4, account_id)
       where locality_id = platform.locality() and person_id = $1 and relationship_id = $2
         and accepted_at is null and ended_at is null`,
    [accepted.personId, accepted.relationshipId, accepted.now, accepted.accountId ?? null],
  );
  return changed === 1;
}

/** Ends what has not ended yet, at once, and says whether there was anything to end. */
export async function end(
  tx: Transaction,
  ended: {
    readonly personId: PersonId;
    readonly relationshipId: RelationshipId;
    readonly by: AccountId;
    readonly now: Moment;
  },
): Promise<boolean> {
  const changed = await tx.run(
    `update people.relationship set ended_at = $3, ended_by = $4
       where locality_id = platform.locality() and person_id = $1 and relationship_id = $2 and ended_at is null`,
    [ended.personId, ended.relationshipId, ended.now, ended.by],
  );
  return changed === 1;
}

function relationship(row: Row): Relationship {
  return {
    relationshipId: row.relationship_id,
    role: row.role,
    name: row.name,
    ...(row.account_id !== null && { accountId: row.account_id }),
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(row.invited_email !== null && { invitedEmail: row.invited_email }),
    powers: powers.filter((power) => row.powers.includes(power)),
    invitedAt: row.invited_at,
    ...(row.accepted_at !== null && { acceptedAt: row.accepted_at }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  };
}
