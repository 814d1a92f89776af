import {
  add,
  addDays,
  type CalendarDate,
  dayOf,
  type Id,
  nothing,
  type Outcome,
  type Pence,
  pence,
  type PersonId,
  subtract,
} from '#basics';
import type { Account, Entry, LedgerAccountId, Reservation } from '#ledger';
import { findAccounts, latestEntries, reservationsOf, reversalsOf } from '#ledger/actions';
import { findDeath, look, type Me, nameOf, type NotAllowed } from '#people/actions';
import { type Actor, readJournal, type Transaction, type World } from '#platform';
import type { Over } from '../covered.ts';
import type { Holding } from '../holding.ts';
import type { PoolTotals } from '../pool.ts';
import type { Question } from '../question.ts';
import { isInForce, type Share, weeklyOn } from '../share.ts';
import { holdingsOf } from '../store/holdings.ts';
import { overPaidTo } from './dues-of.ts';
import { comesBackTo } from './put-back.ts';
import { type Pool, poolsInSight, poolTotals } from '../store/pools.ts';
import { type PromiseNote, promisesOf } from '../store/promises.ts';
import { questionsOf } from '../store/questions.ts';
import { sharesOf } from '../store/shares.ts';
import type { SurplusProposal } from '../store/surpluses.ts';
import { proposalsAsGiven } from './surplus-clock.ts';
import { comesTo } from './what-comes.ts';

/** What is there, what of it is promised, what of it the bank enters on a later day, and what is free to use. */
export type Sums = {
  readonly held: Pence;
  readonly promised: Pence;
  readonly comes: Pence;
  readonly free: Pence;
};

/** A promise that stands: how much, and what for. */
export type Promised = Reservation & { readonly note?: PromiseNote };

/** One holding with what is in it today. A pool shows the whole beside my own, never what a friend has. */
export type HeldMoney = {
  readonly holding: Holding;
  readonly sums: Sums;
  readonly weekly: Pence;
  readonly lines: readonly Share[];
  readonly pool?: Pool & PoolTotals;
};

/** Somebody else who looked at the money lately. */
export type Looker = { readonly name: string; readonly standing: string; readonly times: number };

/** Everything on the page "My money": one balance of all holdings, and what has happened lately. */
export type Money = {
  readonly name: string;
  readonly as: Me['standing']['as'];
  readonly sums: Sums;
  readonly holdings: readonly HeldMoney[];
  readonly promises: readonly Promised[];
  readonly lately: readonly (Entry & { readonly holding: Holding })[];
  readonly corrected: ReadonlySet<string>;
  readonly questions: readonly Question[];
  readonly proposals: readonly SurplusProposal[];
  readonly lookers: readonly Looker[];
  /** Days that were paid at more than they cost since. */
  readonly over: readonly Over[];
  /** What went back for a death that was wrong, and the service has to put back. */
  readonly comesBack: Pence;
  /** The day on which the person died. */
  readonly died?: CalendarDate;
};

/** A person's money as those who may see it see it. */
export async function seeMoney(visit: World & Actor, person: PersonId): Promise<Outcome<Money, NotAllowed>> {
  return look(visit, { may: 'see-money', person }, async (tx, me) => {
    const [holdings, shares, pools, questions, proposals, lookers, name, over, death, comesBack] =
      await Promise.all([
        holdingsOf(tx, person),
        sharesOf(tx, person),
        poolsInSight(tx),
        questionsOf(tx, person),
        proposalsAsGiven(tx, person),
        me.standing.as === 'self' ? lookersAt(tx, visit, person) : [],
        nameOf(tx, person),
        overPaidTo(tx, visit, person),
        findDeath(tx, person),
        comesBackTo(tx, visit, person),
      ]);
    const ids = holdings.map((holding) => holding.accountId);
    const [found, promises, lately, comes] = await Promise.all([
      findAccounts(tx, ids),
      promisesOpen(tx, person, ids),
      latelyIn(tx, ids),
      comesTo(tx, visit, ids),
    ]);
    const accounts = new Map(found.map((each) => [each.accountId, each]));
    const held = await Promise.all(
      holdings.map((holding) => heldMoney(tx, visit, { holding, accounts, shares, pools, comes })),
    );
    const sums = sumsOf(held.map((each) => each.sums));
    const { entries, corrected } = lately;
    const seen = { name, as: me.standing.as, holdings: held, sums, promises, corrected };
    const more = { lately: withHoldings(entries, holdings), questions, lookers, over };
    // Nobody waits for somebody who died to say what their money is for, and what was paid ahead does not stay theirs.
    if (death !== undefined)
      return {
        ...seen,
        ...more,
        over: [],
        comesBack: nothing,
        proposals: proposals.filter((each) => each.answer !== undefined),
        died: death.on,
      };
    return { ...seen, ...more, proposals, comesBack };
  });
}

const lines_lately = 10;

async function latelyIn(tx: Transaction, accounts: readonly LedgerAccountId[]) {
  const entries = await latestEntries(tx, accounts, lines_lately);
  const transfers = entries.map((entry) => entry.transferId);
  return { entries, corrected: new Set((await reversalsOf(tx, transfers)).keys()) };
}

/** What several holdings have together. */
export function sumsOf(all: readonly Sums[]): Sums {
  return {
    held: add(nothing, ...all.map((each) => each.held)),
    promised: add(nothing, ...all.map((each) => each.promised)),
    comes: add(nothing, ...all.map((each) => each.comes)),
    free: add(nothing, ...all.map((each) => each.free)),
  };
}

export function sumsIn({ posted, reserved }: Account, later: Pence): Sums {
  // What is promised is paid when it is due: it may be out of what comes.
  const rest = subtract(posted, reserved);
  const comes = pence(Math.min(later, Math.max(nothing, rest)));
  return { held: posted, promised: reserved, comes, free: subtract(rest, comes) };
}

/** The promises that stand in some accounts, oldest first, with what each is for. */
export async function promisesOpen(
  tx: Transaction,
  person: PersonId,
  accounts: readonly LedgerAccountId[],
): Promise<readonly Promised[]> {
  const open = await reservationsOf(tx, accounts);
  if (open.length === 0) return [];
  const notes = new Map<Id<'reservation'>, PromiseNote>(
    (await promisesOf(tx, person)).map((note) => [note.reservationId, note]),
  );
  return open.map((each) => {
    const note = notes.get(each.reservationId);
    return { ...each, ...(note !== undefined && { note }) };
  });
}

async function heldMoney(
  tx: Transaction,
  visit: World & Actor,
  from: {
    readonly holding: Holding;
    readonly accounts: ReadonlyMap<LedgerAccountId, Account>;
    readonly shares: readonly Share[];
    readonly pools: readonly Pool[];
    readonly comes: (account: LedgerAccountId) => Pence;
  },
): Promise<HeldMoney> {
  const { holding, accounts, shares, pools, comes } = from;
  const account = accounts.get(holding.accountId);
  const today = visit.clock.today();
  const mine = shares.filter((share) => share.holdingId === holding.holdingId);
  const lines = mine.filter((share) => isInForce(share, today) || share.from > today);
  const pool = pools.find((each) => each.poolId === holding.poolId);
  return {
    holding,
    sums: account === undefined ? sumsOf([]) : sumsIn(account, comes(account.accountId)),
    weekly: weeklyOn(mine, today),
    lines: lines.filter((share) => share.until === undefined || share.until >= share.from),
    ...(pool !== undefined && {
      pool: { ...pool, ...(await poolTotals(tx, visit.locality, pool.poolId)) },
    }),
  };
}

function withHoldings(
  entries: readonly (Entry & { readonly accountId: LedgerAccountId })[],
  holdings: readonly Holding[],
): Money['lately'] {
  return entries.flatMap((entry) => {
    const holding = holdings.find((each) => each.accountId === entry.accountId);
    return holding === undefined ? [] : [{ ...entry, holding }];
  });
}

async function lookersAt(tx: Transaction, visit: World, person: PersonId): Promise<readonly Looker[]> {
  const since = addDays(visit.clock.today(), -31);
  const lines = (await readJournal(tx, person, { size: 200 })).filter(
    (line) =>
      line.looked && (line.what === 'see-money' || line.what === 'see-fund') && dayOf(line.at) >= since,
  );
  const names = [...new Set(lines.map((line) => line.accountName))];
  return names.map((name) => {
    const theirs = lines.filter((line) => line.accountName === name);
    return { name, standing: theirs[0]?.standing ?? '', times: theirs.length };
  });
}
