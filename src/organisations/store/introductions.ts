import type { AccountId, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Introduction } from '../introduction.ts';

type Row = {
  readonly introduction_id: Introduction['introductionId'];
  readonly made_to: string;
  readonly hope: string;
  readonly by_name: string;
  readonly by_organisation: OrganisationId | null;
  readonly made_at: Moment;
  readonly came_of_it: string;
};

/** A person's introductions that they have kept, the newest first. */
export async function introductionsOf(tx: Transaction, personId: PersonId): Promise<readonly Introduction[]> {
  const rows = await tx.rows<Row>(
    `select introduction_id, made_to, hope, by_name, by_organisation, made_at, came_of_it
       from organisations.introduction
       where locality_id = platform.locality() and person_id = $1 and taken_out_at is null
       order by introduction_id desc limit 200`,
    [personId],
    'introductions-of',
  );
  return rows.map((row) => ({
    introductionId: row.introduction_id,
    to: row.made_to,
    hope: row.hope,
    byName: row.by_name,
    ...(row.by_organisation !== null && { byOrganisation: row.by_organisation }),
    madeAt: row.made_at,
    cameOfIt: row.came_of_it,
  }));
}

export async function addIntroduction(
  tx: Transaction,
  personId: PersonId,
  made: Introduction & { readonly by: AccountId },
): Promise<void> {
  await tx.run(
    `insert into organisations.introduction (locality_id, person_id, introduction_id, made_to, hope, made_by, by_name,
         by_organisation, made_at, came_of_it)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, '')`,
    [
      personId,
      made.introductionId,
      made.to,
      made.hope,
      made.by,
      made.byName,
      made.byOrganisation ?? null,
      made.madeAt,
    ],
  );
}

/** Writes down what came of an introduction, or takes it out of sight for good; false where it is not there. */
export async function changeIntroduction(
  tx: Transaction,
  personId: PersonId,
  introductionId: Introduction['introductionId'],
  changed: { readonly cameOfIt: string } | { readonly takenOutAt: Moment },
): Promise<boolean> {
  const [words, taken] = 'cameOfIt' in changed ? [changed.cameOfIt, null] : [null, changed.takenOutAt];
  const rows = await tx.run(
    `update organisations.introduction set came_of_it = coalesce($3, came_of_it), taken_out_at = $4
       where locality_id = platform.locality() and person_id = $1 and introduction_id = $2 and taken_out_at is null`,
    [personId, introductionId, words, taken],
  );
  return rows === 1;
}
