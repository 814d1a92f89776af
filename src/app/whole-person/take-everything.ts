import { done, type Outcome, type PersonId } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { getPolicyPack } from '#policy';
import { everythingAbout, type Records } from './everything-about.ts';
import { withoutCharges } from './without-charges.ts';

/** A person's whole record as one file: what it is, when it was taken, and every record by room and table. */
export type WholePerson = {
  readonly format: 'mainstay-person';
  readonly version: 1;
  readonly takenAt: string;
  readonly locality: string;
  readonly personId: PersonId;
  readonly records: Records;
};

/** Gives the person all that is recorded about them. That they took it is recorded too. */
export async function takeEverything(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<WholePerson, NotAllowed | AlreadyDone>> {
  const isFree = getPolicyPack(visit.settings.policy).charging.kind === 'none';
  return act<WholePerson, NotAllowed>(visit, { may: 'take-everything', person }, async (tx) => {
    const records = await everythingAbout(tx, person);
    return done({
      format: 'mainstay-person',
      version: 1,
      takenAt: visit.clock.now(),
      locality: visit.locality,
      personId: person,
      records: isFree ? withoutCharges(records) : records,
    });
  });
}
