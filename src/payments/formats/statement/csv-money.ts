import { done, type Outcome, type Pence, pence, refused } from '#basics';
import { readAmount } from '../../amount-text.ts';
import type { DoubtReason, LeftOutReason } from '../../statement-faults.ts';
import type { Columns } from './csv-columns.ts';

/** The cell of a row at a place; empty where the table has no such column. */
export type Cell = (place: number | undefined) => string;
/** A cell that a row can't be read with. */
export type WrongCell = { readonly because: LeftOutReason; readonly field: string; readonly found: string };
/** What a row moves, and whether a minus turned it round. */
export type Money = { readonly amount: Pence; readonly turned?: DoubtReason };

/** What a row moves: one amount with a sign, one with a word beside it, or one of two under paid out and paid in. */
export function amountOf(columns: Columns, cell: Cell): Outcome<Money, WrongCell> {
  if (columns.amount === undefined) return amountInOrOut(columns, cell);
  const read = amountIn(cell(columns.amount), 'amount');
  if ('refused' in read) return read;
  if (read.done === undefined) return refused('no-amount', { field: 'amount', found: '' });
  const isOut = /^d/i.test(cell(columns.side).trim());
  return done({ amount: isOut ? pence(-Math.abs(read.done)) : read.done });
}

/** The balance after a row; undefined where the table has none. */
export function balanceOf(columns: Columns, cell: Cell): Outcome<Pence | undefined, WrongCell> {
  return amountIn(cell(columns.balance), 'balance');
}

function amountInOrOut(columns: Columns, cell: Cell): Outcome<Money, WrongCell> {
  const out = amountIn(cell(columns.paidOut), 'paid out');
  if ('refused' in out) return out;
  const into = amountIn(cell(columns.paidIn), 'paid in');
  if ('refused' in into) return into;
  if (out.done === undefined && into.done === undefined)
    return refused('no-amount', { field: 'amount', found: '' });
  const [taken, given] = [out.done ?? 0, into.done ?? 0];
  if (taken !== 0 && given !== 0)
    return refused('two-amounts', {
      field: 'amount',
      found: `${cell(columns.paidOut)} / ${cell(columns.paidIn)}`,
    });
  const amount = pence(given - taken);
  if (taken < 0) return done({ amount, turned: 'minus-in-paid-out' });
  return done(given < 0 ? { amount, turned: 'minus-in-paid-in' } : { amount });
}

function amountIn(found: string, field: string): Outcome<Pence | undefined, WrongCell> {
  const read = readAmount(found);
  if ('done' in read) return read;
  const { because } = read.refused;
  return because === 'no-amount' ? done(undefined) : refused(because, { field, found });
}
