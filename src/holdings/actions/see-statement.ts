import {
  add,
  type CalendarDate,
  nothing,
  type Outcome,
  type Pence,
  pence,
  type PersonId,
  readId,
  refused,
  subtract,
} from '#basics';
import { available, type Entry } from '#ledger';
import { entriesOf, findAccounts, findEntry, reversalsOf } from '#ledger/actions';
import type { Ability } from '#people';
import { findDeath, look, type Me, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding, HoldingId } from '../holding.ts';
import { isInForce, type Share } from '../share.ts';
import { holdingCosts } from '../store/holding-costs.ts';
import { findHolding } from '../store/holdings.ts';
import type { StatementId } from '../sent-statement.ts';
import { statementsOf } from '../store/statements.ts';
import { entriesBetween } from './send-statements.ts';
import { findMyPoolCost, type MyPoolCost, myPoolCosts } from '../store/pool-costs.ts';
import { sharesOf } from '../store/shares.ts';
import { type Signature, signaturesOf } from '../store/signatures.ts';
import type { SurplusProposal } from '../store/surpluses.ts';
import { comesTo } from './what-comes.ts';
import { proposalsAsGiven } from './surplus-clock.ts';
import type { Surplus } from '../surplus.ts';
import type { NoSuchHolding } from './refusals.ts';
import { promisesOpen, type Promised, type Sums, sumsIn, sumsOf } from './see-money.ts';
import { surplusIn } from './surplus.ts';

/** A page of a statement: opening + in − out = closing, and the lines between, newest first. */
export type StatementPage = {
  readonly opening: Pence;
  readonly moneyIn: Pence;
  readonly moneyOut: Pence;
  readonly closing: Pence;
  readonly entries: readonly Entry[];
  readonly corrected: ReadonlySet<string>;
  /** Where the page before this one in time begins; missing on the first. */
  readonly older?: number;
};

/** One holding with everything about it that somebody may see. */
export type HoldingSeen = {
  readonly name: string;
  readonly as: Me['standing']['as'];
  readonly holding: Holding;
  readonly sums: Sums;
  readonly lines: readonly Share[];
  readonly signatures: readonly Signature[];
  readonly promises: readonly Promised[];
  /** The day on which the person died. */
  readonly died?: CalendarDate;
};

/** What whoever pays sees of money that is saved: how much is over today, and the newest question about it. */
export type Saved = { readonly today: Surplus; readonly asked?: SurplusProposal };

const lines_a_page = 200;

/** A holding and a page of its statement: for those who may see the person's money, and for its holder. */
export async function seeStatement(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId; readonly before?: number | undefined },
) {
  return lookAtHolding(visit, asked, async (tx, holding, as) => {
    const { accountId, poolId } = holding;
    const lines = { size: lines_a_page + 1, ...(asked.before !== undefined && { before: asked.before }) };
    const none: readonly MyPoolCost[] = [];
    const [entries, costs, beside, sent, saved] = await Promise.all([
      entriesOf(tx, accountId, lines),
      poolId === undefined ? none : myPoolCosts(tx, poolId),
      holdingCosts(tx, asked.person, asked.holding),
      statementsOf(tx, asked.person, asked.holding),
      as === 'payer' ? savedIn(tx, visit, holding) : undefined,
    ]);
    const shown = entries.slice(0, lines_a_page);
    const page = await pageOf(tx, shown, entries.length > shown.length);
    return { costs, beside, sent, page, ...(saved !== undefined && { saved }) };
  });
}

/** A statement as it was sent: its lines, and what the holder was owed for holding what it is about. */
export async function seeSentStatement(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId; readonly statement: StatementId },
) {
  return lookAtHolding(visit, asked, async (tx, { accountId }) => {
    const all = await statementsOf(tx, asked.person, asked.holding);
    const sent = all.find((each) => each.statementId === asked.statement);
    if (sent === undefined) return undefined;
    const { afterVersion: after, untilVersion: until } = sent;
    const entries = await entriesBetween(tx, accountId, { after, until });
    return { sent, entries, beside: await besideIn(tx, accountId, entries) };
  });
}

/** What the holder was owed beside the uses among some lines, less what was owed beside those taken back in them. */
async function besideIn(
  tx: Transaction,
  accountId: Holding['accountId'],
  entries: readonly Entry[],
): Promise<Pence> {
  const owedFor = ({ about }: Entry): Pence =>
    typeof about['beside'] === 'number' ? pence(about['beside']) : nothing;
  const corrected = entries.flatMap(({ about }) =>
    typeof about['corrects'] === 'number' ? [about['corrects']] : [],
  );
  const back = await Promise.all(corrected.map((version) => findEntry(tx, accountId, version)));
  const tookBack = back.flatMap((entry) => (entry === undefined ? [] : [owedFor(entry)]));
  return subtract(add(nothing, ...entries.map(owedFor)), add(nothing, ...tookBack));
}

/** One line of a statement, for "show me the sum". */
export async function seeEntry(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId; readonly version: number },
) {
  return lookAtHolding(visit, asked, async (tx, { accountId }) => {
    const entry = await findEntry(tx, accountId, asked.version);
    if (entry === undefined) return undefined;
    const [corrected, shared] = await Promise.all([reversalsOf(tx, [entry.transferId]), costOf(tx, entry)]);
    return { entry, corrected: corrected.size > 0, ...(shared !== undefined && { shared }) };
  });
}

/** The cost that a line is the person's part of, where friends shared one. */
export async function costOf(tx: Transaction, entry: Entry): Promise<MyPoolCost | undefined> {
  const { cost } = entry.about;
  const costId = typeof cost === 'string' ? readId<'pool-cost'>(cost) : undefined;
  return costId && findMyPoolCost(tx, costId);
}

/** Every entry of a holding, oldest first, as for a file to take away. */
export async function seeAllEntries(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId },
) {
  return lookAtHolding(visit, asked, async (tx, holding) => ({ entries: await allEntries(tx, holding) }));
}

async function allEntries(tx: Transaction, holding: Holding): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const oldest = all.at(-1)?.version;
    const page = await entriesOf(tx, holding.accountId, {
      size: 1000,
      ...(oldest !== undefined && { before: oldest }),
    });
    all.push(...page);
    if (page.length < 1000) return all.reverse();
  }
}

/** A holding without its statement, for whoever is about to do something with it that takes `may`. */
export async function seeHolding(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId; readonly may?: Ability },
) {
  return lookAtHolding(visit, asked, () => Promise.resolve({}));
}

/** What there is about a holding together with what a page needs besides; refused where either is not there. */
async function lookAtHolding<More>(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId; readonly may?: Ability },
  more: (tx: Transaction, holding: Holding, as: HoldingSeen['as']) => Promise<More | undefined>,
): Promise<Outcome<HoldingSeen & More, NotAllowed | NoSuchHolding>> {
  const { person, may = 'see-fund' } = asked;
  const about = { holding: asked.holding };
  const outcome = await look(visit, { may, person, about }, async (tx, me) => {
    const holding = await findHolding(tx, person, asked.holding);
    if (holding === undefined) return undefined;
    const [seen, besides] = await Promise.all([
      seenBy(tx, me, { visit, holding }),
      more(tx, holding, me.standing.as),
    ]);
    return besides && { ...seen, ...besides };
  });
  if ('refused' in outcome) return outcome;
  return outcome.done === undefined ? refused('no-such-holding') : { done: outcome.done };
}

async function seenBy(
  tx: Transaction,
  me: Me,
  from: { readonly visit: World; readonly holding: Holding },
): Promise<HoldingSeen> {
  const { visit, holding } = from;
  const { personId, holdingId } = holding;
  const [[account], allShares, signatures, name, death] = await Promise.all([
    findAccounts(tx, [holding.accountId]),
    sharesOf(tx, personId),
    signaturesOf(tx, personId),
    nameOf(tx, personId),
    findDeath(tx, personId),
  ]);
  const today = visit.clock.today();
  const comes = await comesTo(tx, visit, [holding.accountId]);
  const shares = allShares.filter((share) => share.holdingId === holdingId);
  return {
    name,
    as: me.standing.as,
    holding,
    sums: account === undefined ? sumsOf([]) : sumsIn(account, comes(account.accountId)),
    lines: shares.filter((share) => isInForce(share, today) || share.from > today),
    signatures: signatures.filter((each) => each.holdingId === holdingId),
    ...(death !== undefined && { died: death.on }),
    promises:
      account === undefined || available(account) === account.posted
        ? []
        : await promisesOpen(tx, personId, [holding.accountId]),
  };
}

async function savedIn(tx: Transaction, visit: World, holding: Holding): Promise<Saved | undefined> {
  if (holding.state !== 'active' || (await findDeath(tx, holding.personId)) !== undefined) return undefined;
  const [today, proposals] = await Promise.all([
    surplusIn(tx, visit, holding),
    proposalsAsGiven(tx, holding.personId),
  ]);
  const asked = proposals.find((each) => each.holdingId === holding.holdingId);
  return { today, ...(asked !== undefined && { asked }) };
}

async function pageOf(tx: Transaction, entries: readonly Entry[], isMore: boolean): Promise<StatementPage> {
  const newest = entries[0];
  const oldest = entries.at(-1);
  const corrected = await reversalsOf(
    tx,
    entries.map((entry) => entry.transferId),
  );
  const sumOf = (some: readonly Entry[]): Pence => add(nothing, ...some.map((entry) => entry.amount));
  return {
    opening: oldest === undefined ? nothing : subtract(oldest.balance, oldest.amount),
    moneyIn: sumOf(entries.filter((entry) => entry.amount > 0)),
    moneyOut: subtract(nothing, sumOf(entries.filter((entry) => entry.amount < 0))),
    closing: newest?.balance ?? nothing,
    entries,
    corrected: new Set(corrected.keys()),
    ...(isMore && oldest !== undefined && { older: oldest.version }),
  };
}
