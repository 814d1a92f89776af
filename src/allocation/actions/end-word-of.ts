import { endAgreements, findAssessment } from '#assessment/actions';
import type { AccountId, PersonId } from '#basics';
import { may } from '#people';
import { standingsOf } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { recordFigure } from './keep-assessment.ts';

/**
 * Ends the word of a helper who no longer stands beside a person, in the caller's transaction, and works the figure out
 * again. Nothing is done for somebody who may still give their word, or who gave none.
 */
export async function endWordOf(
  tx: Transaction,
  visit: World & Actor,
  { person, account }: { readonly person: PersonId; readonly account: AccountId },
): Promise<void> {
  const standings = await standingsOf(tx, visit.locality, account, person);
  if (may(standings, 'agree-to-help') !== undefined) return;
  if (!(await endAgreements(tx, person, { account, at: visit.clock.now() }))) return;
  const kept = await findAssessment(tx, person);
  if (kept !== undefined) await recordFigure(tx, visit, kept, 'helper-ended');
}
