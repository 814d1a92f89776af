import { addDays, type PersonId } from '#basics';
import { newsGiven } from '#people/actions';
import type { Transaction } from '#platform';
import { proposalsOf, type SurplusProposal } from '../store/surpluses.ts';

/**
 * Every question to a person about money that is saved, newest first. The days to answer one count from when they were given it in
 * their own way; while that waits, no day is the last.
 */
export async function proposalsAsGiven(
  tx: Transaction,
  person: PersonId,
): Promise<readonly SurplusProposal[]> {
  const proposals = await proposalsOf(tx, person);
  return Promise.all(
    proposals.map(async (each) => {
      const { waits, on } = await newsGiven(tx, person, each.proposalId);
      const { answerBy: _, ...rest } = each;
      if (waits) return rest;
      return on === undefined ? each : { ...rest, answerBy: addDays(on, each.answerDays) };
    }),
  );
}
