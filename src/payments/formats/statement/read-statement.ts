import { done, type Outcome, refused } from '#basics';
import type { StatementHead, StatementLine } from '../../statement.ts';
import type { Doubt, LeftOut, NotAStatement } from '../../statement-faults.ts';
import { decodeText } from '../decode-text.ts';
import { type CollectedStatement, createCollector } from './collect.ts';
import { detectFormat, readers, type StatementFormat, statementFormats, telling_letters } from './detect.ts';
import type { StatementReader } from './part.ts';

/** A line in its place: which statement of the file it is in, and its number over all of them, both from 1. */
export type PlacedLine = StatementLine & { readonly statement: number; readonly number: number };

/**
 * What came out of a file: one statement or several, what was given back and what to look at. `lines` can be read once or more,
 * in the order of days, until `close`; whoever reads a file closes it.
 */
export type StatementRead = {
  readonly format: StatementFormat;
  readonly statements: readonly StatementHead[];
  readonly lines: () => Generator<PlacedLine>;
  readonly leftOut: readonly LeftOut[];
  /** How many more were given back than are told one by one. */
  readonly leftOutMore: number;
  readonly doubts: readonly Doubt[];
  readonly close: () => void;
};

/** So many rows that were given back, and doubts, are told one by one. */
export const told_max = 1000;

/** Reads a bank's statement of any known format, known by what is in it. Good rows are read and bad ones given back. */
export async function readStatement(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<StatementRead, NotAStatement>> {
  const { start, all } = await withStart(decodeText(bytes));
  const detected = detectFormat(start);
  const format = statementFormats.find((each) => each === detected);
  if (format !== undefined) return readAs(format, readers[format], all);
  return refused(isNotAStatement(detected) ? detected : 'empty');
}

async function readAs(
  format: StatementFormat,
  read: StatementReader,
  text: AsyncIterable<string>,
): Promise<Outcome<StatementRead, NotAStatement>> {
  const collectors = [createCollector()];
  const leftOut: LeftOut[] = [];
  const doubts: Doubt[] = [];
  let leftOutMore = 0;
  for await (const part of read(text)) {
    if (part.is === 'statement') collectors.push(createCollector());
    if (part.is === 'left-out' && leftOut.length < told_max) leftOut.push(part.leftOut);
    else if (part.is === 'left-out') leftOutMore += 1;
    if (part.is === 'doubt' && doubts.length < told_max) doubts.push(part.doubt);
    if (part.is === 'refused') {
      for (const collector of collectors) collector.end().close();
      return { refused: part.refused };
    }
    collectors.at(-1)?.take(part);
  }
  const collected = collectors.map((collector) => collector.end());
  return done({
    format,
    statements: collected.map(({ head }) => head),
    lines: () => placed(collected),
    leftOut,
    leftOutMore,
    doubts: [...doubts, ...collected.flatMap((each) => each.doubts), ...gapsBetween(collected)],
    close: () => {
      for (const each of collected) each.close();
    },
  });
}

function* placed(collected: readonly CollectedStatement[]): Generator<PlacedLine> {
  let number = 0;
  for (const [index, { lines }] of collected.entries()) {
    for (const line of lines()) {
      number += 1;
      yield { ...line, statement: index + 1, number };
    }
  }
}

/** Statements of one account that follow each other begin where the one before ended. */
function gapsBetween(collected: readonly CollectedStatement[]): readonly Doubt[] {
  return collected.flatMap(({ head }, index): readonly Doubt[] => {
    const before = collected[index - 1]?.head;
    if (before === undefined || !isSameAccount(before, head)) return [];
    if (before.closing === undefined || head.opening === undefined || before.closing === head.opening)
      return [];
    return [{ line: 1, because: 'statements-do-not-follow' }];
  });
}

/** Whether two statements are of one account, as far as they say it. */
export function isSameAccount(one: StatementHead, other: StatementHead): boolean {
  const key = ({ account }: StatementHead): string =>
    [account.sortCode, account.accountNumber, account.iban, account.otherNumber, account.currency].join(' ');
  return key(one) === key(other);
}

async function withStart(
  text: AsyncGenerator<string>,
): Promise<{ readonly start: string; readonly all: AsyncIterable<string> }> {
  let start = '';
  while (start.length < telling_letters) {
    const next = await text.next();
    if (next.done === true) break;
    start += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    if (start !== '') yield start;
    yield* text;
  }
  return { start, all: all() };
}

function isNotAStatement(
  detected: StatementFormat | NotAStatement['because'],
): detected is NotAStatement['because'] {
  return !statementFormats.some((format) => format === detected);
}
