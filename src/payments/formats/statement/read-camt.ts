import {
  type CalendarDate,
  nothing,
  type Outcome,
  type Pence,
  readCalendarDate,
  refused,
  subtract,
} from '#basics';
import { readAmount } from '../../amount-text.ts';
import type { StatementAccount } from '../../statement.ts';
import type { LeftOutReason } from '../../statement-faults.ts';
import { coinFigures } from '../coin-figures.ts';
import { textAt, treeAt, type XmlPart, type XmlTree, xmlTrees } from '../xml-trees.ts';
import { accountFrom, doubt, entryParts, joinTexts, leftOut, type StatementPart } from './part.ts';

const wanted = {
  trees: new Set(['Acct', 'Bal', 'FrToDt', 'Ntry']),
  // One line of a statement may stand for thousands of payments; the first is enough to know it by.
  firstOnly: new Set(['TxDtls']),
};
const statements = new Set(['Stmt', 'Rpt', 'Ntfctn']);

const balances: Readonly<Record<string, 'opening' | 'closing'>> = {
  OPBD: 'opening',
  PRCD: 'opening',
  CLBD: 'closing',
};

/** The currency is that of the account; where it is not said, that of the first amount. */
type Progress = { currency?: string; seen: number };

/** Reads ISO 20022 statements (camt.053), and reports and notices of the same shape (camt.052, camt.054), of any version. */
export async function* readCamtStatement(text: AsyncIterable<string>): AsyncGenerator<StatementPart> {
  const at: Progress = { seen: 0 };
  for await (const parts of xmlTrees(text, wanted)) {
    for (const part of parts) {
      yield* camtParts(at, part);
      if (part.is === 'broken') return;
    }
  }
  if (at.seen === 0) yield { is: 'refused', refused: { because: 'other-xml' } };
}

function* camtParts(at: Progress, part: XmlPart): Generator<StatementPart> {
  if (part.is === 'broken') {
    if (part.isUnsafe) yield { is: 'refused', refused: { because: 'unsafe' } };
    else if (at.seen === 0) yield { is: 'refused', refused: { because: 'other-xml' } };
    else yield leftOut(part.line, 'XML', '', 'broken-from-here');
  } else if (part.is === 'open') {
    if (!statements.has(part.name)) return;
    if (at.seen > 0) yield { is: 'statement' };
    delete at.currency;
    at.seen += 1;
  } else if (part.tree.name === 'Acct') {
    yield* accountParts(at, part.tree);
  } else if (part.tree.name === 'Bal') {
    yield* balanceParts(at, part.tree);
  } else if (part.tree.name === 'Ntry') {
    yield* entry(at, part.tree);
  } else {
    const [from, until] = ['FrDtTm', 'ToDtTm'].map((name) => dayIn(textAt(part.tree, name)));
    yield { is: 'period', ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  }
}

function* accountParts(at: Progress, tree: XmlTree): Generator<StatementPart> {
  const iban = textAt(tree, 'Id', 'IBAN');
  const number = iban === '' ? textAt(tree, 'Id', 'Othr', 'Id') : iban;
  const name = textAt(tree, 'Nm') || textAt(tree, 'Ownr', 'Nm');
  const currency = textAt(tree, 'Ccy');
  if (currency !== '') at.currency = currency;
  const account: Partial<StatementAccount> = {
    ...accountFrom(number),
    ...(name !== '' && { name }),
    ...(currency !== '' && { currency }),
  };
  yield { is: 'account', account };
}

function* balanceParts(at: Progress, tree: XmlTree): Generator<StatementPart> {
  const kind = textAt(tree, 'Tp', 'CdOrPrtry', 'Cd');
  const which = balances[kind];
  // Other balances are what is free to use, or foretold.
  if (which === undefined) return;
  yield* currencyParts(at, tree);
  const read = amountIn(at, tree);
  if ('refused' in read) return yield doubt(tree.line, 'balance-not-read');
  yield { is: which, amount: read.done, line: tree.line };
}

function* entry(at: Progress, tree: XmlTree): Generator<StatementPart> {
  const status = textAt(tree, 'Sts', 'Cd') || textAt(tree, 'Sts');
  if (status !== '' && status !== 'BOOK') return yield leftOut(tree.line, 'Sts', status, 'not-booked');
  const written = dayText(treeAt(tree, 'BookgDt')) || dayText(treeAt(tree, 'ValDt'));
  const day = dayIn(written);
  if (day === undefined) return yield leftOut(tree.line, 'BookgDt', written, wrongDay(written));
  yield* currencyParts(at, tree);
  const read = amountIn(at, tree);
  if ('refused' in read) return yield leftOut(tree.line, 'Amt', textAt(tree, 'Amt'), read.refused.because);
  const bankId = textAt(tree, 'AcctSvcrRef');
  yield* entryParts({
    day,
    type: typeOf(treeAt(tree, 'BkTxCd')),
    text: textOf(tree),
    amount: read.done,
    ...(bankId !== '' && { bankId }),
    line: tree.line,
  });
}

function* currencyParts(at: Progress, tree: XmlTree): Generator<StatementPart> {
  const currency = treeAt(tree, 'Amt')?.attributes['Ccy'];
  if (at.currency !== undefined || currency === undefined) return;
  at.currency = currency;
  yield { is: 'account', account: { currency } };
}

function amountIn(at: Progress, tree: XmlTree): Outcome<Pence, { readonly because: LeftOutReason }> {
  const amount = treeAt(tree, 'Amt');
  const currency = amount?.attributes['Ccy'] ?? at.currency ?? 'GBP';
  if (currency !== (at.currency ?? currency)) return refused('other-currency');
  const read = readAmount(amount?.text ?? '', coinFigures(currency));
  if ('refused' in read) return read;
  return { done: textAt(tree, 'CdtDbtInd') === 'DBIT' ? subtract(nothing, read.done) : read.done };
}

/** A day, or the day of a moment as the bank's clock had it. */
function dayText(tree: XmlTree | undefined): string {
  return textAt(tree, 'Dt') || textAt(tree, 'DtTm');
}

function wrongDay(written: string): 'no-such-day' | 'not-a-day' {
  return /^\d{4}-\d\d-\d\d/.test(written) ? 'no-such-day' : 'not-a-day';
}

function dayIn(written: string): CalendarDate | undefined {
  return readCalendarDate(written.slice(0, 10));
}

/** What kind of movement it is: the bank's own word, or the three words of the standard. */
function typeOf(tree: XmlTree | undefined): string {
  const own = textAt(tree, 'Prtry', 'Cd');
  if (own !== '') return own;
  const domain = treeAt(tree, 'Domn');
  return [textAt(domain, 'Cd'), textAt(domain, 'Fmly', 'Cd'), textAt(domain, 'Fmly', 'SubFmlyCd')]
    .filter((word) => word !== '')
    .join('-');
}

/** What was said with the payment; else what the bank says of it; else who is on the other side. */
function textOf(tree: XmlTree): string {
  const details = treeAt(tree, 'NtryDtls', 'TxDtls');
  const said = treeAt(details, 'RmtInf')?.children.map((child) => child.text) ?? [];
  const reference = textAt(details, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref');
  const parties = treeAt(details, 'RltdPties');
  const isOut = textAt(tree, 'CdtDbtInd') === 'DBIT';
  const other = treeAt(parties, isOut ? 'Cdtr' : 'Dbtr');
  const by = textAt(other, 'Nm') || textAt(other, 'Pty', 'Nm');
  const most = joinTexts([by, ...said, reference]);
  return most === '' ? joinTexts([textAt(tree, 'AddtlNtryInf'), textAt(details, 'AddtlTxInf')]) : most;
}
