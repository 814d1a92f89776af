import { add, addDays, type LocalityId, nothing, type Pence, subtract } from '#basics';
import type { Entry, LedgerAccountId } from '#ledger';
import { entriesOf, findAccounts } from '#ledger/actions';
import { tell } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import type { SentStatement } from '../sent-statement.ts';
import type { Holding } from '../holding.ts';
import { sharesOf } from '../store/shares.ts';
import { addStatement, type StatementDue, statementsDue, statementsOf } from '../store/statements.ts';
import { moneyLetters } from './letters-say.ts';

/**
 * Sends each statement that is due, once: four weeks of a fund are over, and whose it is gets its lines in their own way; and says
 * how many went. The work of the night: it acts for the holder, whose statement it is.
 */
export async function sendStatements(tx: Transaction, world: World, locality: LocalityId): Promise<number> {
  const visit: World & Actor = { ...world, locality };
  const due = await statementsDue(tx, locality, visit.clock.today());
  for (const each of due) {
    const { personId: person, organisationId, holdingId: holding } = each;
    await tx.enter({ locality, person, standings: ['holder'], organisations: [organisationId] });
    const { statementId: statement } = await keepStatement(tx, visit, { ...each, isFinal: false });
    await tell(
      tx,
      visit,
      { standing: { as: 'holder', organisationId } },
      {
        person,
        may: 'see-fund',
        says: (reader) => moneyLetters(reader).statementSent,
        path: address('/holdings/:person/:holding/statements/:statement', { person, holding, statement }),
        starts: statement,
      },
    );
  }
  return due.length;
}

/** Keeps the last statement of a fund that is closed now: everything since the one before, and where the rest went. */
export async function keepLastStatement(tx: Transaction, world: World, closed: Holding): Promise<void> {
  const { personId, holdingId, accountId } = closed;
  const [before] = await statementsOf(tx, personId, holdingId);
  const shares = (await sharesOf(tx, personId)).filter((share) => share.holdingId === holdingId);
  const today = world.clock.today();
  const begins = before === undefined ? shares.map(({ from }) => from) : [addDays(before.until, 1)];
  const [from = today] = [...begins, today].sort();
  const of = { personId, holdingId, accountId, from, until: today, isFinal: true };
  await keepStatement(tx, world, { ...of, afterVersion: before?.untilVersion ?? 0 });
}

/** Keeps what was written down since the statement before as the next one. */
async function keepStatement(
  tx: Transaction,
  world: World,
  due: Omit<StatementDue, 'organisationId'> & { readonly isFinal: boolean },
): Promise<SentStatement> {
  const { accountId, ...of } = due;
  const [[account], entries] = await Promise.all([
    findAccounts(tx, [accountId]),
    entriesBetween(tx, accountId, { after: due.afterVersion }),
  ]);
  const [newest, oldest] = [entries[0], entries.at(-1)];
  const sumOf = (some: readonly Entry[]): Pence => add(nothing, ...some.map(({ amount }) => amount));
  const moneyIn = sumOf(entries.filter(({ amount }) => amount > 0));
  const moneyOut = subtract(nothing, sumOf(entries.filter(({ amount }) => amount < 0)));
  const closing = newest?.balance ?? account?.posted ?? nothing;
  const sent: SentStatement = {
    ...of,
    statementId: world.clock.newId(),
    untilVersion: newest?.version ?? due.afterVersion,
    opening: oldest === undefined ? closing : subtract(oldest.balance, oldest.amount),
    moneyIn,
    moneyOut,
    closing,
    promised: account?.reserved ?? nothing,
    uses: entries.filter(({ about }) => about['did'] === 'use').length,
    sentAt: world.clock.now(),
  };
  await addStatement(tx, sent);
  return sent;
}

/** The lines of an account after one number, up to another where one is given; the newest first. */
export async function entriesBetween(
  tx: Transaction,
  account: LedgerAccountId,
  { after, until }: { readonly after: number; readonly until?: number },
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let before = until === undefined ? undefined : until + 1;
  for (;;) {
    const page = await entriesOf(tx, account, {
      size: lines_at_once,
      ...(before !== undefined && { before }),
    });
    const within = page.filter(({ version }) => version > after);
    found.push(...within);
    before = page.at(-1)?.version;
    if (within.length < lines_at_once) return found;
  }
}

const lines_at_once = 1000;
