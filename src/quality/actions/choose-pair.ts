import { type AccountId, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import {
  act,
  type AlreadyDone,
  look,
  type NotAllowed,
  rolesAt,
  standingsOf,
  workersAs,
} from '#people/actions';
import { accountsOf, type Actor, type Transaction, type World } from '#platform';
import { type Candidate, choosePair, type Connection, type PairFault } from '../pair.ts';
import { type CheckId, type Checker, checkerMay, type QualityCheck } from '../quality-check.ts';
import { checksOf, keepPair, lockCheck } from '../store/checks.ts';

/** Those who check for the organisation, each with what keeps them out of this check. */
export async function pairChoices(
  visit: World & Actor,
  person: PersonId,
  checkId: CheckId,
): Promise<Outcome<readonly Candidate[], NotAllowed>> {
  return look(visit, { may: 'carry-out-check', person }, async (tx) => {
    const check = (await checksOf(tx, person)).find((each) => each.checkId === checkId);
    return check === undefined ? [] : candidatesFor(tx, visit, check);
  });
}

async function candidatesFor(
  tx: Transaction,
  visit: World & Actor,
  check: QualityCheck,
): Promise<readonly Candidate[]> {
  const accounts = await accountsOf(tx, await workersAs(tx, check.checkers.organisationId, 'checker'));
  const all: Candidate[] = [];
  for (const { accountId, name } of accounts) {
    const standings = await standingsOf(tx, visit.locality, accountId, check.personId);
    const works = await rolesAt(tx, accountId, check.provider.organisationId);
    const connected: readonly Connection[] = [
      ...(standings.some((each) => each.as !== 'checker') ? (['beside-the-person'] as const) : []),
      ...(works.length > 0 ? (['works-there'] as const) : []),
    ];
    all.push({ accountId, name, connected });
  }
  return all;
}

export type PairRefusal = PairFault | { readonly because: 'not-now' };

/** One of the checkers chooses the two who go. Who is connected with the person or the provider is refused, with who could go. */
export async function choosePairFor(
  visit: World & Actor,
  choosing: {
    readonly person: PersonId;
    readonly check: CheckId;
    readonly two: readonly AccountId[];
    readonly nobodyClose: boolean;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<readonly [Checker, Checker], PairRefusal | NotAllowed | AlreadyDone>> {
  const { person, check: checkId, once } = choosing;
  const doing = { may: 'carry-out-check', person, ...(once !== undefined && { once }) } as const;
  return act<readonly [Checker, Checker], PairRefusal>(visit, doing, async (tx, me) => {
    const check = await lockCheck(tx, person, checkId);
    if (check === undefined || !checkerMay(check, 'choose-pair', me.account.accountId))
      return refused('not-now');
    const pair = choosePair(await candidatesFor(tx, visit, check), choosing);
    if ('because' in pair) return { refused: pair };
    await keepPair(tx, check, pair);
    return done(pair);
  });
}
