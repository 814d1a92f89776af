import { type CalendarDate, nothing, type Pence, pence, subtract } from '#basics';
import type { StatementAccount, StatementHead, StatementLine } from '../../statement.ts';
import type { Doubt } from '../../statement-faults.ts';
import { createSpool, rowsOf, sortedRows, type Spool } from '../spool.ts';
import type { StatementPart } from './part.ts';

/** One statement with its lines in the order of their days, each with its balance where that is known. */
export type CollectedStatement = {
  readonly head: StatementHead;
  readonly doubts: readonly Doubt[];
  readonly lines: () => Generator<StatementLine>;
  readonly close: () => void;
};

type Said = { readonly amount: Pence; readonly line: number; readonly day?: CalendarDate };

/** What a statement has shown so far. Order is watched both ways: some banks write the newest line first. */
type Seen = {
  account: StatementAccount;
  opening?: Said;
  closing?: Said;
  from?: CalendarDate;
  until?: CalendarDate;
  lines: number;
  /** Undefined once it is more than can be counted. */
  sum: Pence | undefined;
  leftOut: number;
  first?: StatementLine;
  last?: StatementLine;
  /** Lines whose day is before, or after, that of the line above. */
  goesBack: number;
  goesOn: number;
  /** The first line whose balance does not follow from the one above, or from the one below. */
  breakDown?: number;
  breakUp?: number;
};

/** Gathers the parts of one statement. */
export function createCollector(): {
  readonly take: (part: StatementPart) => void;
  readonly end: () => CollectedStatement;
} {
  const spool = createSpool<StatementLine>();
  const seen: Seen = {
    account: { currency: 'GBP' },
    lines: 0,
    sum: nothing,
    leftOut: 0,
    goesBack: 0,
    goesOn: 0,
  };
  return {
    take: (part) => {
      if (part.is === 'account') seen.account = { ...seen.account, ...part.account };
      // Of several pages the first opening balance counts, and the last closing balance.
      if (part.is === 'opening') seen.opening ??= part;
      if (part.is === 'closing') seen.closing = part;
      if (part.is === 'period') takePeriod(seen, part);
      if (part.is === 'left-out') seen.leftOut += 1;
      if (part.is === 'line') {
        takeLine(seen, part.entry);
        spool.add(part.entry);
      }
    },
    end: () => collected(seen, spool),
  };
}

function takePeriod(seen: Seen, { from, until }: Extract<StatementPart, { is: 'period' }>): void {
  if (from !== undefined) seen.from ??= from;
  if (until !== undefined) seen.until = until;
}

function takeLine(seen: Seen, entry: StatementLine): void {
  const { last } = seen;
  if (last !== undefined) {
    if (entry.day < last.day) seen.goesBack += 1;
    if (entry.day > last.day) seen.goesOn += 1;
    if (!follows(last, entry)) seen.breakDown ??= entry.line;
    if (!follows(entry, last)) seen.breakUp ??= entry.line;
  }
  seen.first ??= entry;
  seen.last = entry;
  seen.lines += 1;
  seen.sum = plus(seen.sum, entry.amount);
}

/** Whether a balance follows from that of the line before; also where one of them has none. */
function follows(before: StatementLine, after: StatementLine): boolean {
  if (before.balance === undefined || after.balance === undefined) return true;
  return plus(before.balance, after.amount) === after.balance;
}

/** What a file says can be more than can be counted; the sum is then not known. */
function plus(one: Pence | undefined, other: Pence): Pence | undefined {
  const sum = (one ?? Number.NaN) + other;
  return Number.isSafeInteger(sum) ? pence(sum) : undefined;
}

function collected(seen: Seen, spool: Spool<StatementLine>): CollectedStatement {
  const newestFirst = isNewestFirst(seen);
  const [earliest, latest] = newestFirst ? [seen.last, seen.first] : [seen.first, seen.last];
  const opening = openingOf(seen, earliest, latest);
  const closing = closingOf(seen, opening, latest);
  const from = seen.from ?? earliest?.day;
  const until = seen.until ?? latest?.day;
  const head: StatementHead = {
    account: seen.account,
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    lines: seen.lines,
  };
  return {
    head,
    doubts: doubtsOf(seen, newestFirst),
    lines: () => withBalances(inOrder(seen, spool, newestFirst), seen.leftOut === 0 ? opening : undefined),
    close: spool.close,
  };
}

/**
 * Whether the days run backwards, as far as they run at all: statements for programs come oldest first, now and then out of order.
 * Where all lines are of one day, the balances tell.
 */
function isNewestFirst({ goesBack, goesOn, breakDown, breakUp }: Seen): boolean {
  if (goesBack > 0) return goesBack > 3 * goesOn;
  return goesOn === 0 && breakDown !== undefined && breakUp === undefined;
}

function inOrder(seen: Seen, spool: Spool<StatementLine>, newestFirst: boolean): Iterable<StatementLine> {
  const rows = rowsOf(spool, newestFirst ? 'last' : 'first');
  const isSorted = (newestFirst ? seen.goesOn : seen.goesBack) === 0;
  return isSorted ? rows : sortedRows(rows, (line) => line.day);
}

function openingOf(
  { opening, closing, leftOut, sum }: Seen,
  earliest: StatementLine | undefined,
  latest: StatementLine | undefined,
): Pence | undefined {
  if (opening !== undefined) return opening.amount;
  if (earliest?.balance !== undefined) return plus(earliest.balance, subtract(nothing, earliest.amount));
  if (closing === undefined || sum === undefined || leftOut > 0) return undefined;
  // A balance taken before the last line says nothing of what was there before the first.
  const isAfterAll = closing.day === undefined || latest === undefined || latest.day <= closing.day;
  return isAfterAll ? plus(closing.amount, subtract(nothing, sum)) : undefined;
}

function closingOf(
  { closing, leftOut, sum }: Seen,
  opening: Pence | undefined,
  latest: StatementLine | undefined,
): Pence | undefined {
  if (closing !== undefined) return closing.amount;
  if (latest?.balance !== undefined) return latest.balance;
  return sum === undefined || leftOut > 0 ? undefined : plus(opening, sum);
}

function doubtsOf(seen: Seen, newestFirst: boolean): readonly Doubt[] {
  const { opening, closing, sum, leftOut } = seen;
  const broken = newestFirst ? seen.breakUp : seen.breakDown;
  const isSorted = (newestFirst ? seen.goesOn : seen.goesBack) === 0;
  if (leftOut > 0) return [];
  const adds =
    opening === undefined ||
    closing === undefined ||
    sum === undefined ||
    plus(opening.amount, sum) === closing.amount;
  return [
    ...(adds ? [] : [{ line: closing.line, because: 'does-not-add-up' as const }]),
    ...(broken === undefined || !isSorted
      ? []
      : [{ line: broken, because: 'balance-does-not-follow' as const }]),
  ];
}

function* withBalances(lines: Iterable<StatementLine>, opening: Pence | undefined): Generator<StatementLine> {
  let balance = opening;
  for (const line of lines) {
    balance = line.balance ?? plus(balance, line.amount);
    yield balance === undefined || line.balance !== undefined ? line : { ...line, balance };
  }
}
