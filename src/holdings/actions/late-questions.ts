import type { LocalityId } from '#basics';
import { findDeath, tell } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { takeLateQuestions } from '../store/late-questions.ts';
import { moneyLetters } from './letters-say.ts';
import { tellWhoHandlesIt } from './tell-of-money.ts';

/**
 * Escalates each question that is late, once: everybody who decides at the service is told, and the person what they may do
 * meanwhile; and says how many. The work of the night: it acts for the service that owes the answer, and nobody did it.
 */
export async function tellOfLateQuestions(
  tx: Transaction,
  world: World,
  locality: LocalityId,
): Promise<number> {
  const visit: World & Actor = { ...world, locality };
  const late = await takeLateQuestions(tx, locality, visit.clock.today());
  for (const { personId: person, serviceId: organisation } of late) {
    await tx.enter({ locality, person, standings: ['decider'], organisations: [organisation] });
    if ((await findDeath(tx, person)) !== undefined) continue;
    await tellWhoHandlesIt(tx, visit, { organisation, role: 'decider', says: 'questionLate' });
    await tell(
      tx,
      visit,
      { standing: { as: 'decider', organisationId: organisation } },
      {
        person,
        may: 'ask-before-buying',
        says: (reader) => moneyLetters(reader).ownQuestionLate,
        path: address('/holdings/:person/ask', { person }),
      },
    );
  }
  return late.length;
}
