import type { AccountId, Moment, PersonId } from '#basics';
import type { Transaction } from '#platform';

/** A person as others in their circle know them. */
export type Person = { readonly personId: PersonId; readonly name: string };

/** The person an account is, if they said that they need support themselves. */
export async function findPersonOf(tx: Transaction, accountId: AccountId): Promise<Person | undefined> {
  return tx.find<Person>(
    `select person_id as "personId", name from people.person
       where locality_id = platform.locality() and account_id = $1`,
    [accountId],
    'find-person-of',
  );
}

/** Adds the person of an account; one who is there already stays as they are. */
export async function addPerson(
  tx: Transaction,
  added: Person & { readonly accountId: AccountId; readonly now: Moment },
): Promise<void> {
  await tx.run(
    `insert into people.person (locality_id, person_id, account_id, name, created_at)
     values (platform.locality(), $1, $2, $3, $4) on conflict (locality_id, account_id) do nothing`,
    [added.personId, added.accountId, added.name, added.now],
  );
}

/** The account that is the person whose rows are in sight; undefined where they have none. */
export async function accountOf(tx: Transaction, personId: PersonId): Promise<AccountId | undefined> {
  const row = await tx.get<{ readonly account_id: AccountId | null }>(
    `select account_id from people.person where locality_id = platform.locality() and person_id = $1`,
    [personId],
  );
  return row.account_id ?? undefined;
}

/** The name of the person whose rows are in sight; throws for anybody else. */
export async function nameOf(tx: Transaction, personId: PersonId): Promise<string> {
  const row = await tx.get<{ readonly name: string }>(
    `select name from people.person where locality_id = platform.locality() and person_id = $1`,
    [personId],
    'name-of',
  );
  return row.name;
}
