import { type CalendarDate, type Outcome, type Pence, readCalendarDate } from '#basics';
import { type NotAnAmount, readAmount } from '../../amount-text.ts';
import type { StatementAccount } from '../../statement.ts';
import { coinFigures } from '../coin-figures.ts';
import { type OfxToken, ofxTokens } from './ofx-tokens.ts';
import { accountFrom, entryParts, joinTexts, leftOut, type StatementPart } from './part.ts';

const statements = new Set(['STMTRS', 'CCSTMTRS', 'INVSTMTRS']);
const accounts = ['BANKACCTFROM', 'CCACCTFROM', 'INVACCTFROM'];
/** Elements whose values belong to themselves and not to what is around them. */
const apart = new Set([
  ...accounts,
  'BANKACCTTO',
  'CCACCTTO',
  'STMTTRN',
  'LEDGERBAL',
  'AVAILBAL',
  'CURRENCY',
  'ORIGCURRENCY',
]);

type Group = { readonly name: string; readonly line: number; readonly values: Map<string, string> };
type Progress = { currency: string; seen: number; readonly groups: Group[]; isWhole: boolean; line: number };

/** Reads the statements of an Open Financial Exchange file, versions 1 and 2: accounts, lines and the balance at the end. */
export async function* readOfxStatement(text: AsyncIterable<string>): AsyncGenerator<StatementPart> {
  const at: Progress = { currency: 'GBP', seen: 0, groups: [], isWhole: false, line: 1 };
  for await (const tokens of ofxTokens(text)) {
    for (const token of tokens) yield* tokenParts(at, token);
  }
  const cut = at.groups.find(({ name }) => name === 'STMTTRN');
  if (cut !== undefined) yield leftOut(cut.line, 'STMTTRN', [...cut.values.values()].join(' '), 'cut-off');
  else if (at.seen > 0 && !at.isWhole) yield leftOut(at.line, 'OFX', '', 'cut-off');
  if (at.seen === 0) yield { is: 'refused', refused: { because: 'no-statement' } };
}

function* tokenParts(at: Progress, { is, name, text, line }: OfxToken): Generator<StatementPart> {
  at.line = line;
  if (is === 'close') {
    if (name === 'OFX') at.isWhole = true;
    yield* closeGroup(at, name);
    return;
  }
  if (statements.has(name)) {
    if (at.seen > 0) yield { is: 'statement' };
    at.seen += 1;
  }
  if (apart.has(name)) {
    // Some banks leave out the end of a line; the next one ends it.
    if (name === 'STMTTRN') yield* closeGroup(at, 'STMTTRN');
    at.groups.push({ name, line, values: new Map() });
    return;
  }
  const group = at.groups.at(-1);
  if (group !== undefined) {
    if (text !== '' && !group.values.has(name)) group.values.set(name, text);
    return;
  }
  yield* valueParts(at, name, text);
}

function* valueParts(at: Progress, name: string, text: string): Generator<StatementPart> {
  if (name === 'CURDEF' && text !== '') {
    at.currency = text;
    yield { is: 'account', account: { currency: text } };
  }
  const day = dayIn(text);
  if (name === 'DTSTART' && day !== undefined) yield { is: 'period', from: day };
  if (name === 'DTEND' && day !== undefined) yield { is: 'period', until: day };
}

function* closeGroup(at: Progress, name: string): Generator<StatementPart> {
  const place = at.groups.findLastIndex((group) => group.name === name);
  const group = at.groups[place];
  if (group === undefined) return;
  at.groups.length = place;
  const outer = at.groups.at(-1);
  if (outer !== undefined) {
    // Values of an inner element, such as the currency of one line, are kept under its name.
    for (const [key, value] of group.values) outer.values.set(`${name}.${key}`, value);
    return;
  }
  if (accounts.includes(name)) yield { is: 'account', account: accountOf(group.values) };
  if (name === 'LEDGERBAL') yield* balanceParts(at, group);
  if (name === 'STMTTRN') yield* lineParts(at, group);
}

function accountOf(values: ReadonlyMap<string, string>): Partial<StatementAccount> {
  const number = values.get('ACCTID') ?? '';
  const bank = values.get('BANKID') ?? '';
  const both = accountFrom(`${bank}${number}`);
  return both.sortCode === undefined ? accountFrom(number) : both;
}

function* balanceParts(at: Progress, { line, values }: Group): Generator<StatementPart> {
  const written = values.get('BALAMT') ?? '';
  const read = amountIn(written, at.currency);
  const day = dayIn(values.get('DTASOF') ?? '');
  if ('done' in read) yield { is: 'closing', amount: read.done, line, ...(day !== undefined && { day }) };
  else if (read.refused.because !== 'no-amount') yield leftOut(line, 'BALAMT', written, read.refused.because);
}

function* lineParts(at: Progress, { line, values }: Group): Generator<StatementPart> {
  const value = (name: string): string => values.get(name) ?? '';
  const day = dayIn(value('DTPOSTED'));
  if (day === undefined)
    return yield leftOut(
      line,
      'DTPOSTED',
      value('DTPOSTED'),
      /^\d{8}/.test(value('DTPOSTED')) ? 'no-such-day' : 'not-a-day',
    );
  const currency = value('CURRENCY.CURSYM');
  if (currency !== '' && currency !== at.currency)
    return yield leftOut(line, 'CURSYM', currency, 'other-currency');
  const read = amountIn(value('TRNAMT'), at.currency);
  if ('refused' in read) return yield leftOut(line, 'TRNAMT', value('TRNAMT'), read.refused.because);
  yield* entryParts({
    day,
    type: value('TRNTYPE'),
    text: joinTexts([value('NAME'), value('MEMO')]),
    amount: read.done,
    ...(value('FITID') !== '' && { bankId: value('FITID') }),
    line,
  });
}

/** The standard lets a comma stand before the pence. */
function amountIn(written: string, currency: string): Outcome<Pence, NotAnAmount> {
  return readAmount(written.replace(/^([-+]?\d+),(\d{1,2})$/, '$1.$2'), coinFigures(currency));
}

/** The day of a moment as the bank's own clock had it. */
function dayIn(written: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(written) ?? [];
  return year === undefined ? undefined : readCalendarDate(`${year}-${month ?? ''}-${day ?? ''}`);
}
