import { type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import type { Actor, Transaction, World } from '#platform';
import type { Death } from '../death.ts';
import { addDeath, findDeath, takeBack } from '../store/deaths.ts';
import { nameOf } from '../store/persons.ts';
import { act, look, type Me } from './act.ts';
import { executorsOf } from './name-executor.ts';
import { tellAssistants, tellTheService } from './tell-of-death.ts';

/** What waits for its turn before a death is written down. Rooms above this one know what; the app hands it in. */
export type WhenDied = (tx: Transaction, person: PersonId) => Promise<void>;

export type DeathRefusal =
  | { readonly because: 'day-not-come' | 'written-already' | 'not-written' }
  | { readonly because: 'no-reason' };

/**
 * The service writes down that somebody died. From then on no money is due for a day after that one, nobody writes to them, and
 * whoever pays for the service is told, and whoever works for the person that there is news of their job. A payment that is being sent in that moment goes first.
 */
export async function writeDownDeath(
  visit: World & Actor,
  death: { readonly person: PersonId; readonly on: CalendarDate; readonly once?: Id<'once'> | undefined },
  whenDied: WhenDied,
) {
  const { person, on, once } = death;
  return act(
    visit,
    { may: 'write-down-death', person, about: { on }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Death, DeathRefusal>> => {
      if (on > visit.clock.today()) return refused('day-not-come');
      await whenDied(tx, person);
      const written: Death = {
        deathId: visit.clock.newId(),
        on,
        writtenAt: visit.clock.now(),
        writtenBy: me.account.name,
        organisationId: serviceOf(me),
      };
      const added = await addDeath(tx, person, { ...written, by: me.account.accountId });
      if (!added) return refused('written-already');
      await tellTheService(tx, visit, { person, organisation: serviceOf(me), says: 'died' });
      await tellAssistants(tx, visit, person);
      return done(written);
    },
  );
}

/** It was wrong: the person lives. All goes on, and what was not paid meanwhile is due at once. */
export async function takeBackDeath(
  visit: World & Actor,
  taking: { readonly person: PersonId; readonly why: string; readonly once?: Id<'once'> | undefined },
) {
  const { person, why, once } = taking;
  return act(
    visit,
    { may: 'write-down-death', person, why, about: { takenBack: true }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Death, DeathRefusal>> => {
      if (why.trim() === '') return refused('no-reason');
      const death = await findDeath(tx, person);
      if (death === undefined) return refused('not-written');
      const which = { personId: person, deathId: death.deathId };
      await takeBack(tx, which, { at: visit.clock.now(), by: me.account.name, why });
      await tellTheService(tx, visit, { person, organisation: serviceOf(me), says: 'lives' });
      await tellAssistants(tx, visit, person);
      return done(death);
    },
  );
}

/** What is written down, for whoever may write it, with the name, and everybody who was asked to settle what is left. */
export async function seeDeath(visit: World & Actor, person: PersonId) {
  return look(visit, { may: 'write-down-death', person }, async (tx) => ({
    name: await nameOf(tx, person),
    death: await findDeath(tx, person),
    executors: await executorsOf(tx, person),
  }));
}

/** The same for whoever signs in as somebody of whom it was written down: it cannot be right. */
export async function findMyDeath(visit: World & Actor, person: PersonId): Promise<Death | undefined> {
  const seen = await look(visit, { may: 'see-circle', person }, (tx) => findDeath(tx, person));
  return 'done' in seen ? seen.done : undefined;
}

function serviceOf({ standing }: Me): Death['organisationId'] {
  const { organisationId } = standing;
  if (organisationId === undefined) throw new Error('expected the worker of a service');
  return organisationId;
}
