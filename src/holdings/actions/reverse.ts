import {
  done,
  type Id,
  id,
  nothing,
  type Outcome,
  pence,
  type PersonId,
  readId,
  refused,
  subtract,
} from '#basics';
import type { Entry, Transfer, TransferRefusal } from '#ledger';
import { entriesOf, findEntry, postTransfers, reversalsOf } from '#ledger/actions';
import { act, type Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { addHoldingCosts } from '../store/holding-costs.ts';
import { findHolding } from '../store/holdings.ts';
import type { NoSuchHolding } from './refusals.ts';
import { accountsOfService } from './service-accounts.ts';

/** A mistake in a statement, by its number there, and what is wrong with it. */
export type Mistake = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly version: number;
  readonly why: string;
  readonly once?: Id<'once'> | undefined;
};

export type MistakeRefusal =
  | NoSuchHolding
  | { readonly because: 'no-such-entry' }
  | { readonly because: 'not-yours-to-correct' }
  | TransferRefusal;

/** Puts a payment right that the person, or somebody who spends for them, wrote down: a second line takes it back. */
export async function reverseSpending(visit: World & Actor, mistake: Mistake) {
  return reverse(visit, mistake, { may: 'spend', did: ['spend', 'own-part'] });
}

/** Puts a use right that the holder wrote down, and what they are owed for holding with it; or a promise they paid. */
export async function reverseUse(visit: World & Actor, mistake: Mistake) {
  return reverse(visit, mistake, { may: 'record-use', did: ['use', 'fixed-costs', 'spend'] });
}

type Correcting = { readonly may: 'spend' | 'record-use'; readonly did: readonly string[] };

async function reverse(visit: World & Actor, mistake: Mistake, who: Correcting) {
  const { person, holding, version, why, once } = mistake;
  return act(
    visit,
    { may: who.may, person, why, about: { holding, corrects: version }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<true, MistakeRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      const entry = await findEntry(tx, found.accountId, version);
      if (entry === undefined) return refused('no-such-entry');
      if (!isTheirs(found, entry, who)) return refused('not-yours-to-correct');
      if ((await reversalsOf(tx, [entry.transferId])).size > 0) return refused('reversed-before');
      const wrong = [entry, ...(await twinOf(tx, found, entry))];
      const at = visit.clock.now();
      const lines = wrong.map((each) => takingBack(visit, { holding: found, entry: each, me, why }));
      const beside = await owedBack(tx, visit, found, entry);
      const by = { by: me.account.accountId, at };
      const posted = await postTransfers(tx, visit.locality, [...lines, ...beside], by);
      if ('refused' in posted) return posted;
      if (posted.done.some(({ fresh }) => !fresh)) return refused('reversed-before');
      await addHoldingCosts(
        tx,
        beside.map((each) => backOf(found, each)),
        at,
      );
      return done(true);
    },
  );
}

/** Whether a line is of those that somebody writes down, in a holding where they do. */
function isTheirs({ kind }: Holding, { about }: Entry, who: Correcting): boolean {
  const byHolder = kindFacts[kind].writtenDownBy === 'holder';
  const { did } = about;
  return byHolder === (who.may === 'record-use') && typeof did === 'string' && who.did.includes(did);
}

/** A use written down before costs were paid beside is two lines next to each other: the support, and the fixed costs. */
async function twinOf(tx: Transaction, holding: Holding, entry: Entry): Promise<readonly Entry[]> {
  const use = entry.about['use'];
  if (use === undefined) return [];
  const around = await entriesOf(tx, holding.accountId, { size: 3, before: entry.version + 2 });
  return around.filter(
    (each) => each.about['use'] === use && each.version !== entry.version && each.amount < 0,
  );
}

/** What the holder was owed beside a use: it is owed no more. */
async function owedBack(
  tx: Transaction,
  visit: World,
  holding: Holding,
  { about }: Entry,
): Promise<readonly Transfer[]> {
  const { beside, besideTransfer } = about;
  const reverses = typeof besideTransfer === 'string' ? readId<'transfer'>(besideTransfer) : undefined;
  if (reverses === undefined || typeof beside !== 'number') return [];
  const { paidOut, costs } = await accountsOfService(tx, holding.serviceId);
  const transferId = visit.clock.newId<'transfer'>();
  return [
    {
      transferId,
      key: `reverse:${transferId}`,
      from: paidOut,
      to: costs,
      amount: pence(beside),
      effectiveOn: visit.clock.today(),
      what: holding.name,
      about: { did: 'reversal' },
      reverses,
    },
  ];
}

function backOf({ personId, holdingId }: Holding, { transferId, effectiveOn, what, amount }: Transfer) {
  const back = { costId: id<'holding-cost'>(transferId), did: 'taken-back', on: effectiveOn } as const;
  return { ...back, personId, holdingId, transferId, what, amount: subtract(nothing, amount) };
}

function takingBack(
  visit: World,
  mistake: { readonly holding: Holding; readonly entry: Entry; readonly me: Me; readonly why: string },
): Transfer {
  const { holding, entry, me, why } = mistake;
  const transferId = visit.clock.newId<'transfer'>();
  const went = holding.closedForDeath === undefined ? undefined : holding.goesTo;
  const account = went ?? holding.accountId;
  return {
    transferId,
    // Where it goes to another account than it came from, the key alone keeps it from happening twice.
    key: `reverse:${went === undefined ? transferId : entry.transferId}`,
    ...(entry.amount < 0
      ? { from: entry.otherAccountId, to: account, amount: subtract(nothing, entry.amount) }
      : { from: account, to: entry.otherAccountId, amount: entry.amount }),
    effectiveOn: visit.clock.today(),
    what: entry.what,
    about: { did: 'reversal', corrects: entry.version, why, writtenBy: me.account.name },
    ...(went === undefined && { reverses: entry.transferId }),
  };
}
