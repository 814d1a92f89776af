import {
  add,
  type CalendarDate,
  done,
  nothing,
  type Outcome,
  type Pence,
  readCalendarDate,
  refused,
} from '#basics';
import { readAmount } from '../../amount-text.ts';
import type {
  NotAnOrder,
  OrderDoubt,
  OrderedPayment,
  OrderParty,
  PaymentOrder,
} from '../../payment-order.ts';
import type { LeftOut, LeftOutReason } from '../../statement-faults.ts';
import { coinFigures } from '../coin-figures.ts';
import { accountFrom, joinTexts, leftOut } from '../statement/part.ts';
import { textAt, treeAt, type XmlTree, xmlTrees } from '../xml-trees.ts';

const wanted = {
  trees: new Set([
    'GrpHdr',
    'NbOfTxs',
    'CtrlSum',
    'ReqdExctnDt',
    'Dbtr',
    'DbtrAcct',
    'DbtrAgt',
    'CdtTrfTxInf',
  ]),
  firstOnly: new Set<string>(),
};

/** A count or a sum that the order says of itself, and the line where it says it. */
type Said = { readonly line: number; readonly text: string };
/** What is said of some payments, and what they are: of all, or of a group of one day. */
type Totals = {
  count?: Said;
  sum?: Said;
  counted: number;
  read: number;
  is: Pence;
  readonly currencies: Set<string>;
};

type Progress = {
  message?: string;
  created: string;
  /** What each group begins with: day, payer, account and bank. */
  group: Map<string, XmlTree>;
  whole: Totals;
  ofGroup: Totals;
  readonly payments: OrderedPayment[];
  readonly leftOut: LeftOut[];
  readonly doubts: OrderDoubt[];
};

/**
 * Reads an ISO 20022 order to a bank (pain.001) of any version, piece by piece. Good payments are read and wrong ones given back;
 * counts and sums that the order says of itself are held against its payments.
 */
export async function readPain(text: AsyncIterable<string>): Promise<Outcome<PaymentOrder, NotAnOrder>> {
  const at: Progress = {
    created: '',
    group: new Map(),
    whole: noTotals(),
    ofGroup: noTotals(),
    payments: [],
    leftOut: [],
    doubts: [],
  };
  for await (const parts of xmlTrees(text, wanted)) {
    for (const part of parts) {
      if (part.is === 'broken' && part.isUnsafe) return refused('unsafe');
      if (part.is === 'broken') at.leftOut.push(leftOut(part.line, 'XML', '', 'broken-from-here').leftOut);
      else if (part.is === 'tree') take(at, part.tree);
      else if (part.name === 'PmtInf') beginGroup(at);
    }
  }
  const { message, created, payments, doubts } = at;
  if (message === undefined) return refused('other-xml');
  endTotals(at, at.ofGroup);
  endTotals(at, at.whole);
  return done({ message, created, payments, leftOut: at.leftOut, doubts });
}

function noTotals(): Totals {
  return { counted: 0, read: 0, is: nothing, currencies: new Set() };
}

function beginGroup(at: Progress): void {
  endTotals(at, at.ofGroup);
  at.ofGroup = noTotals();
  at.group = new Map();
}

function take(at: Progress, tree: XmlTree): void {
  if (tree.name === 'GrpHdr') {
    at.message = textAt(tree, 'MsgId');
    at.created = textAt(tree, 'CreDtTm');
    for (const child of tree.children) takeTotal(at.whole, child);
  } else if (tree.name === 'CdtTrfTxInf') {
    takePayment(at, tree);
  } else {
    takeTotal(at.ofGroup, tree);
    at.group.set(tree.name, tree);
  }
}

function takeTotal(totals: Totals, { name, line, text }: XmlTree): void {
  if (name === 'NbOfTxs') totals.count = { line, text };
  if (name === 'CtrlSum') totals.sum = { line, text };
}

function takePayment(at: Progress, tree: XmlTree): void {
  for (const totals of [at.whole, at.ofGroup]) totals.counted += 1;
  const read = readPayment(at.group, tree);
  if ('refused' in read) {
    const { field, found, because } = read.refused;
    at.leftOut.push(leftOut(tree.line, field, found, because).leftOut);
    return;
  }
  at.payments.push(read.done);
  for (const totals of [at.whole, at.ofGroup]) {
    totals.read += 1;
    totals.is = add(totals.is, read.done.amount);
    totals.currencies.add(read.done.currency);
  }
}

type Wrong = { readonly because: LeftOutReason; readonly field: string; readonly found: string };

function readPayment(group: Progress['group'], tree: XmlTree): Outcome<OrderedPayment, Wrong> {
  const day = dayOf(group.get('ReqdExctnDt'));
  if ('refused' in day) return day;
  const paid = treeAt(tree, 'Amt', 'InstdAmt');
  const currency = paid?.attributes['Ccy'] ?? 'GBP';
  const amount = readOrdered(paid?.text ?? '', currency);
  if ('refused' in amount)
    return refused(amount.refused.because, { field: 'InstdAmt', found: paid?.text ?? '' });
  const reference = textAt(tree, 'PmtId', 'EndToEndId');
  const payer = textAt(tree, 'UltmtDbtr', 'Nm');
  return done({
    processing: day.done,
    from: partyOf(group.get('Dbtr'), group.get('DbtrAcct'), group.get('DbtrAgt')),
    to: partyOf(treeAt(tree, 'Cdtr'), treeAt(tree, 'CdtrAcct'), treeAt(tree, 'CdtrAgt')),
    amount: amount.done,
    currency,
    ...(reference !== '' && reference !== 'NOTPROVIDED' && { reference }),
    text: saidIn(treeAt(tree, 'RmtInf')),
    ...(payer !== '' && { payer }),
  });
}

/** A day as it stands, or within an element of its own as from version 8 on. */
function dayOf(tree: XmlTree | undefined): Outcome<CalendarDate, Wrong> {
  const written = textAt(tree, 'Dt') || textAt(tree, 'DtTm').slice(0, 10) || (tree?.text ?? '');
  const day = readCalendarDate(written);
  if (day !== undefined) return done(day);
  const because = /^\d{4}-\d\d-\d\d$/.test(written) ? 'no-such-day' : 'not-a-day';
  return refused(because, { field: 'ReqdExctnDt', found: written });
}

/** An amount as XML writes it: figures and a point, more than nothing. */
function readOrdered(written: string, currency: string): Outcome<Pence, { readonly because: LeftOutReason }> {
  if (written !== '' && !/^[\d.]+$/.test(written)) return refused('not-an-amount');
  const read = readAmount(written, coinFigures(currency));
  return 'done' in read && read.done === 0 ? refused('no-amount') : read;
}

function partyOf(party?: XmlTree, account?: XmlTree, bank?: XmlTree): OrderParty {
  const name = textAt(party, 'Nm') || textAt(party, 'Pty', 'Nm');
  const number = textAt(account, 'Id', 'IBAN') || textAt(account, 'Id', 'Othr', 'Id');
  const sortCode = textAt(bank, 'FinInstnId', 'ClrSysMmbId', 'MmbId');
  const isBritish = /^\d{6}$/.test(sortCode) && /^\d{8}$/.test(number);
  return {
    ...(name !== '' && { name }),
    ...(isBritish ? { sortCode, accountNumber: number } : number !== '' && accountFrom(number)),
  };
}

/** What is said with a payment: free text, else the numbers of the papers it is for. */
function saidIn(remittance: XmlTree | undefined): string {
  const free = remittance?.children.filter(({ name }) => name === 'Ustrd').map(({ text }) => text) ?? [];
  if (free.length > 0) return free.join(' ');
  const papers = remittance?.children.map((each) => textAt(each, 'RfrdDocInf', 'Nb')) ?? [];
  const references = remittance?.children.map((each) => textAt(each, 'CdtrRefInf', 'Ref')) ?? [];
  return joinTexts([...papers, ...references]);
}

/** Holds what was said of payments against them. Where one was given back, nobody can say what they come to. */
function endTotals(at: Progress, { count, sum, counted, read, is, currencies }: Totals): void {
  if (count !== undefined && Number(count.text) !== counted)
    at.doubts.push({ line: count.line, because: 'count-differs', says: count.text, is: counted.toString() });
  const [currency, another] = currencies;
  if (sum === undefined || currency === undefined || another !== undefined || read < counted) return;
  const said = readOrdered(sum.text, currency);
  if ('done' in said && said.done === is) return;
  at.doubts.push({ line: sum.line, because: 'sum-differs', says: sum.text, is: coinsText(is, currency) });
}

function coinsText(amount: Pence, currency: string): string {
  const figures = coinFigures(currency);
  const text = amount.toString().padStart(figures + 1, '0');
  return figures === 0 ? text : `${text.slice(0, -figures)}.${text.slice(-figures)}`;
}
