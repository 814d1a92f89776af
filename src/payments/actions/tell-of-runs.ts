import type { LocalityId } from '#basics';
import { organisationsOfKind, tell } from '#people/actions';
import { accountsOf, type Actor, address, type Transaction, type World } from '#platform';
import { noteTold, untoldPeople } from '../store/untold.ts';
import { paymentLetters } from './letters-say.ts';

const people_a_time = 200;

/**
 * Tells people whose money went out with a run, some at a time so that a run itself never waits for letters, and says how many.
 * Done again until none is left; each is told once a run.
 */
export async function tellOfRuns(tx: Transaction, world: World, locality: LocalityId): Promise<number> {
  const visit: World & Actor = { ...world, locality };
  let told = 0;
  for (const { organisationId } of await organisationsOfKind(tx, 'local-service')) {
    const inside = { locality, standings: ['payer'], organisations: [organisationId] };
    await tx.enter(inside);
    const untold = await untoldPeople(tx, organisationId, people_a_time);
    for (const { personId: person, runId, sentBy } of untold) {
      await noteTold(tx, organisationId, { person, runId }, visit.clock.now());
      const [account] = sentBy === undefined ? [] : await accountsOf(tx, [sentBy]);
      if (account === undefined) continue;
      await tx.enter({ ...inside, person });
      const standing = { as: 'payer', powers: [], organisationId } as const;
      await tell(
        tx,
        visit,
        { account, standing },
        {
          person,
          may: 'see-money',
          says: (reader) => paymentLetters(reader).moneySent,
          path: address('/holdings/:person', { person }),
        },
      );
      await tx.enter(inside);
    }
    told += untold.length;
  }
  return told;
}
