import type { AccountId, Outcome, PersonId } from '#basics';
import type { Entry } from '#ledger';
import { entriesWrittenBy, reversalsOf } from '#ledger/actions';
import type { NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding, HoldingId } from '../holding.ts';
import { findHolding } from '../store/holdings.ts';
import type { MyPoolCost } from '../store/pool-costs.ts';
import { costOf } from './see-statement.ts';
import { lookToSpend, type Spender } from './spend-for.ts';

/** A line of a statement that whoever looks wrote down themself: they may see it, and take it back. */
export type WrittenByMe = {
  readonly holding: Holding;
  readonly entry: Entry;
  readonly corrected: boolean;
  readonly shared?: MyPoolCost;
};

const written_lines_max = 10;

/** One line that whoever looks wrote down for a person; undefined where they did not, or there is none. */
export async function seeWrittenByMe(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId; readonly version: number },
): Promise<Outcome<(Spender & WrittenByMe) | undefined, NotAllowed>> {
  const { person, version } = asked;
  return lookToSpend(visit, { person }, async (tx, spender, account) => {
    const holding = await findHolding(tx, person, asked.holding);
    const [written] = holding === undefined ? [] : await writtenBy(tx, [holding], account, version);
    return written && { ...spender, ...written };
  });
}

/** What an account wrote down in some holdings, the newest first: the latest few, or the one with a number. */
export async function writtenBy(
  tx: Transaction,
  holdings: readonly Holding[],
  account: AccountId,
  version?: number,
): Promise<readonly WrittenByMe[]> {
  const accounts = holdings.map((each) => each.accountId);
  const entries = await entriesWrittenBy(tx, accounts, account, { size: written_lines_max, version });
  const corrected = await reversalsOf(
    tx,
    entries.map((entry) => entry.transferId),
  );
  const written: WrittenByMe[] = [];
  for (const entry of entries) {
    const holding = holdings.find((each) => each.accountId === entry.accountId);
    const shared = await costOf(tx, entry);
    if (holding === undefined) continue;
    const known = { holding, entry, corrected: corrected.has(entry.transferId) };
    written.push({ ...known, ...(shared !== undefined && { shared }) });
  }
  return written;
}
