import { done, type Outcome, type PersonId, refused } from '#basics';
import { type Actor, journal, type Scope, type World } from '#platform';
import { addPerson, findPersonOf, type Person } from '../store/persons.ts';

export type NotSignedIn = { readonly because: 'not-signed-in' };

/** Begins the record of whoever is signed in, under the name they use. Whoever has one already gets that one. */
export async function registerMe(
  visit: World & Actor,
  me: { readonly name: string },
): Promise<Outcome<PersonId, NotSignedIn>> {
  const { account } = visit;
  if (account === undefined) return refused('not-signed-in');
  const scope: Scope = { locality: visit.locality, account: account.accountId };
  return visit.database.transaction<Outcome<PersonId, NotSignedIn>>(scope, async (tx) => {
    const made = { personId: visit.clock.newId<'person'>(), name: me.name };
    await addPerson(tx, { ...made, accountId: account.accountId, now: visit.clock.now() });
    const person = await findPersonOf(tx, account.accountId);
    if (person === undefined) throw new Error('expected the person who was just added');
    if (person.personId === made.personId) {
      await journal(tx, visit.locality, {
        journalId: visit.clock.newId(),
        at: visit.clock.now(),
        accountId: account.accountId,
        accountName: account.name,
        personId: person.personId,
        standing: 'self',
        what: 'register-me',
        looked: false,
        about: {},
      });
    }
    return done(person.personId);
  });
}

/** The record of whoever is signed in, if they have one. */
export async function findMyPerson(visit: World & Actor): Promise<Person | undefined> {
  const { account } = visit;
  if (account === undefined) return undefined;
  return visit.database.transaction({ locality: visit.locality, account: account.accountId }, (tx) =>
    findPersonOf(tx, account.accountId),
  );
}
