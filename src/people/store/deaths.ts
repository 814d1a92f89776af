import type { AccountId, CalendarDate, Moment, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Death, DeathId } from '../death.ts';

/** Writes down that a person died; false where that stands there already. */
export async function addDeath(
  tx: Transaction,
  personId: PersonId,
  death: Death & { readonly by: AccountId },
): Promise<boolean> {
  const row = await tx.find(
    `insert into people.death (locality_id, person_id, death_id, died_on, written_at, written_by, written_name, organisation_id)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7)
     on conflict (locality_id, person_id) where taken_back_at is null do nothing returning death_id`,
    [personId, death.deathId, death.on, death.writtenAt, death.by, death.writtenBy, death.organisationId],
  );
  return row !== undefined;
}

/** The death of the person whose rows are in sight; undefined while they live. */
export async function findDeath(tx: Transaction, personId: PersonId): Promise<Death | undefined> {
  return tx.find<Death>(
    `select death_id as "deathId", died_on as "on", written_at as "writtenAt", written_name as "writtenBy",
       organisation_id as "organisationId"
       from people.death where locality_id = platform.locality() and person_id = $1 and taken_back_at is null`,
    [personId],
    'find-death',
  );
}

/** The days on which some people died; those who live are not in it. */
export async function deathsAmong(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, CalendarDate>> {
  const rows = await tx.rows<{ readonly person_id: PersonId; readonly died_on: CalendarDate }>(
    'select person_id, died_on from people.deaths_among($1)',
    [people],
    'deaths-among',
  );
  return new Map(rows.map((row) => [row.person_id, row.died_on]));
}

export async function takeBack(
  tx: Transaction,
  { personId, deathId }: { readonly personId: PersonId; readonly deathId: DeathId },
  taken: { readonly at: Moment; readonly by: string; readonly why: string },
): Promise<void> {
  await tx.run(
    `update people.death set taken_back_at = $3, taken_back_name = $4, taken_back_why = $5
       where locality_id = platform.locality() and person_id = $1 and death_id = $2`,
    [personId, deathId, taken.at, taken.by, taken.why],
  );
}
