import type { PersonId } from '#basics';
import type { Transaction } from '#platform';
import { financialAssessmentsOf } from '../store/financial-assessments.ts';
import { holdingsOf } from '../store/holdings.ts';
import { payInsOf } from '../store/pay-ins.ts';
import { poolCosts, poolsInSight } from '../store/pools.ts';
import { promisesOf } from '../store/promises.ts';
import { questionsOf } from '../store/questions.ts';
import { sharesOf } from '../store/shares.ts';
import { signaturesOf } from '../store/signatures.ts';
import { proposalsOf } from '../store/surpluses.ts';
import { allEntries } from './see-statement.ts';

/** All that this room keeps about a person, as plain data for the file they take away. */
export async function everythingAboutHoldings(tx: Transaction, person: PersonId) {
  const holdings = await holdingsOf(tx, person);
  const assessments = await financialAssessmentsOf(tx, person);
  const withEntries = [];
  for (const holding of holdings) withEntries.push({ ...holding, entries: await allEntries(tx, holding) });
  const pools = [];
  for (const pool of await poolsInSight(tx))
    pools.push({ name: pool.name, joiningWord: pool.joiningWord, costs: await poolCosts(tx, pool.poolId) });
  return {
    holdings: withEntries,
    shares: await sharesOf(tx, person),
    signatures: await signaturesOf(tx, person),
    paymentsIn: await payInsOf(tx, person),
    promises: await promisesOf(tx, person),
    questions: await questionsOf(tx, person),
    surplusProposals: await proposalsOf(tx, person),
    pools,
    // Where support is free there is nothing to say here, and so no word about it either.
    ...(assessments.length > 0 && { contributions: assessments }),
  };
}
