import { createHash } from 'node:crypto';
import { addDays, done, nothing, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import type { Holding, HoldingId } from '#holdings';
import { findHolding, personOfHolding } from '#holdings/actions';
import { entriesSince, reversalsOf } from '#ledger/actions';
import { act, actFor, type Me, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { lastFour, sortCodeText } from '../bank-account.ts';
import { readStatement, type StatementRead } from '../formats/statement/read-statement.ts';
import { withKeys } from '../line-key.ts';
import { days_apart_max, matchLines } from '../match-lines.ts';
import type { StatementAccount, StatementHead } from '../statement.ts';
import type { Doubt, LeftOut, NotAStatement } from '../statement-faults.ts';
import { findPayeeAccount } from '../store/accounts.ts';
import {
  addImport,
  addLines,
  matchedSince,
  noteMatched,
  openLines,
  openLinesBeside,
  type StatementImport,
} from '../store/statement-lines.ts';

/** Why a statement is not read in beside a holding. */
export type ImportRefusal =
  | NotAStatement
  | { readonly because: 'no-such-holding' }
  | { readonly because: 'several-accounts' | 'no-lines' }
  | { readonly because: 'other-account'; readonly account: string }
  | { readonly because: 'other-currency'; readonly currency: string };

/** What was read in: how many lines were new, how many of all are found in the ledger now, and what was given back. */
export type Imported = {
  readonly read: StatementImport;
  readonly matched: number;
  readonly unmatched: number;
  readonly leftOut: readonly LeftOut[];
  readonly leftOutMore: number;
  readonly doubts: readonly Doubt[];
};

const lines_a_time = 2_000;

/**
 * Reads a bank's statement in beside a holding: good rows are kept and bad ones given back, each line is looked for in the ledger,
 * all in one transaction. Read in again, the same lines change nothing; alike lines that are real are all kept. A file of any
 * length is read in the same memory.
 */
export async function importStatement(
  visit: World & Actor,
  asked: {
    readonly person: PersonId;
    readonly holding: HoldingId;
    readonly fileName: string;
    readonly bytes: AsyncIterable<Uint8Array>;
  },
): Promise<Outcome<Imported, ImportRefusal | NotAllowed | { because: 'already-done' }>> {
  const { person } = asked;
  const hash = createHash('sha256');
  const read = await readStatement(hashed(asked.bytes, hash));
  if ('refused' in read) return read;
  const file = { ...asked, sha256: hash.digest('hex') };
  try {
    return await act(
      visit,
      { may: 'import-statement', person, about: { file: asked.fileName } },
      async (tx, me): Promise<Outcome<Imported, ImportRefusal>> => {
        const holding = await findHolding(tx, person, asked.holding);
        if (holding === undefined) return refused('no-such-holding');
        const head = wholeOf(read.done);
        if ('refused' in head) return head;
        const given = await findPayeeAccount(tx, person, holding.holdingId);
        const other = given !== undefined && isOther(head.done.account, given);
        if (other) return refused('other-account', { account: accountText(head.done.account) });
        return keep(tx, visit, me, { holding, file, head: head.done, read: read.done });
      },
    );
  } finally {
    read.done.close();
  }
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  hash: { readonly update: (piece: Uint8Array) => unknown },
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

/** The statements of a file as one: all of one account, in pounds. Where every row is given back, each is told. */
function wholeOf({ statements, leftOut }: StatementRead): Outcome<StatementHead, ImportRefusal> {
  const filled = statements.filter((each) => each.lines > 0);
  const some = filled.length === 0 && leftOut.length > 0 ? statements : filled;
  const [first] = some;
  const last = some.at(-1);
  if (first === undefined || last === undefined) return refused('no-lines');
  const other = some.find((each) => each.account.currency !== 'GBP');
  if (other !== undefined) return refused('other-currency', { currency: other.account.currency });
  if (new Set(some.map((each) => accountText(each.account))).size > 1) return refused('several-accounts');
  const { account, opening, from } = first;
  const { closing, until } = last;
  const lines = some.reduce((sum, each) => sum + each.lines, 0);
  return done({
    account,
    lines,
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  });
}

/** Whether a statement says that it is of another account than the one that was given for the holding, which is British. */
function isOther(
  { sortCode, accountNumber, iban, otherNumber }: StatementAccount,
  given: { readonly sortCode: string; readonly accountNumber: string },
): boolean {
  const isAbroad = iban !== undefined && sortCode === undefined;
  const wrongSort = sortCode !== undefined && sortCode !== given.sortCode;
  const wrongNumber = accountNumber !== undefined && accountNumber !== given.accountNumber;
  return isAbroad || wrongSort || wrongNumber || isOtherBehindStars(otherNumber, given.accountNumber);
}

/** Some banks show the last four figures alone: ****1234. */
function isOtherBehindStars(number: string | undefined, given: string): boolean {
  const [, shown] = /^[*xX\s-]+(\d{4})$/.exec(number ?? '') ?? [];
  return shown !== undefined && shown !== given.slice(-4);
}

function accountText({ sortCode, accountNumber, iban, otherNumber, name }: StatementAccount): string {
  const number = accountNumber ?? otherNumber ?? iban;
  const parts = [
    sortCode === undefined ? '' : sortCodeText(sortCode),
    number === undefined ? '' : lastFour(number),
  ].filter((each) => each !== '');
  return parts.length > 0 ? parts.join(' ') : (name ?? '');
}

async function keep(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  of: {
    readonly holding: Holding;
    readonly file: { readonly fileName: string; readonly sha256: string };
    readonly head: StatementHead;
    readonly read: StatementRead;
  },
): Promise<Outcome<Imported, ImportRefusal>> {
  const { holding, file, head, read } = of;
  const { personId: person, holdingId } = holding;
  const importId = visit.clock.newId<'statement-import'>();
  const holder = holding.organisationId;
  const { fresh, all } = await addAll(tx, visit, { person, holding: holdingId, importId, holder }, read);
  const statement: StatementImport = {
    importId,
    holdingId,
    holder,
    fileName: file.fileName,
    sha256: file.sha256,
    format: read.format,
    account: accountText(head.account),
    opening: head.opening,
    closing: head.closing,
    from: head.from,
    until: head.until,
    fresh,
    known: all - fresh,
    leftOut: read.leftOut.length + read.leftOutMore,
    at: visit.clock.now(),
    by: me.account.name,
  };
  if (fresh > 0) await addImport(tx, person, statement);
  const { matched, left } = await matchInLedger(tx, visit, me, holding);
  const { leftOut, leftOutMore, doubts } = read;
  return done({ read: statement, matched, unmatched: left, leftOut, leftOutMore, doubts });
}

async function addAll(
  tx: Transaction,
  visit: World,
  of: {
    readonly person: PersonId;
    readonly holding: HoldingId;
    readonly importId: StatementImport['importId'];
    readonly holder: OrganisationId | undefined;
  },
  read: StatementRead,
): Promise<{ readonly fresh: number; readonly all: number }> {
  let [fresh, all] = [0, 0];
  let some: Parameters<typeof addLines>[3][number][] = [];
  for (const line of withKeys(read.lines())) {
    // Some banks write words for people as a line of nothing; there is no movement to look for.
    if (line.amount === nothing) continue;
    some.push({ ...line, lineId: visit.clock.newId<'bank-line'>() });
    all += 1;
    if (some.length < lines_a_time) continue;
    fresh += await addLines(tx, of, of, some);
    some = [];
  }
  return { fresh: fresh + (await addLines(tx, of, of, some)), all };
}

/** Looks in the ledger for each line that is not found yet; a movement that was taken back is not looked for at the bank. */
export async function matchInLedger(
  tx: Transaction,
  visit: World,
  me: Pick<Me, 'account'>,
  holding: Holding,
): Promise<{ readonly matched: number; readonly left: number }> {
  const whose = { person: holding.personId, holding: holding.holdingId };
  const { lines: oldest, total } = await openLines(tx, whose, 1);
  const [first] = oldest;
  if (first === undefined) return { matched: 0, left: 0 };
  const [entries, used] = await Promise.all([
    entriesSince(tx, holding.accountId, addDays(first.day, -days_apart_max)),
    matchedSince(tx, whose),
  ]);
  const reversed = await reversalsOf(
    tx,
    entries.map((entry) => entry.transferId),
  );
  const undone = new Set([...reversed.keys(), ...reversed.values()]);
  const open = entries.filter((entry) => !used.has(entry.transferId) && !undone.has(entry.transferId));
  // Of a long file only what may be found is held, which the ledger bounds.
  const matched = matchLines(await openLinesBeside(tx, whose, open), open);
  await noteMatched(tx, holding.personId, matched, { name: me.account.name, at: visit.clock.now() });
  return { matched: matched.size, left: total - matched.size };
}

/** Whose a holding is, for whoever pays it: a command names the holding alone. */
export async function whoseHolding(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly holding: HoldingId },
): Promise<Outcome<PersonId, { because: 'no-such-holding' } | NotAllowed>> {
  const { organisation, holding } = asked;
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation },
    async (tx): Promise<Outcome<PersonId, { because: 'no-such-holding' }>> => {
      const person = await personOfHolding(tx, holding);
      return person === undefined ? refused('no-such-holding') : done(person);
    },
  );
}
