import { done, type Outcome, refused } from '#basics';
import { readReference } from '../payment-run.ts';
import { columnNamed } from './add-columns.ts';
import { csvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';

/** One row of what a bank sent back: which payment, and why. */
export type ResultRow = {
  readonly line: number;
  readonly run: number;
  readonly lineNo: number;
  readonly why: string;
};

/** A row that says nothing about a payment of ours, with what to do. */
export type ResultLeftOut = {
  readonly line: number;
  readonly field: 'reference' | 'reason' | 'row';
  readonly found: string;
  readonly because:
    | 'not-a-reference'
    | 'no-reason'
    | 'row-breaks-off'
    | 'other-run'
    | 'no-such-line'
    | 'not-sent'
    | 'sent-again'
    | 'answered';
};

export type NotResults = { readonly because: 'no-columns' | 'empty' };

const referenceNames = ['reference', 'ref', 'ourreference', 'paymentreference', 'endtoendid'];
const reasonNames = ['reason', 'why', 'reasoncode', 'returnreason', 'description'];

/** Reads what a bank sent back: a table with a column `reference` and a column `reason`. Good rows are read and wrong ones given back. */
export async function readResults(
  bytes: AsyncIterable<Uint8Array>,
): Promise<
  Outcome<{ readonly rows: readonly ResultRow[]; readonly leftOut: readonly ResultLeftOut[] }, NotResults>
> {
  const rows: ResultRow[] = [];
  const leftOut: ResultLeftOut[] = [];
  let columns: { readonly reference: number; readonly reason: number } | undefined;
  for await (const row of csvRows(decodeText(bytes))) {
    if (row.is === 'broken') {
      leftOut.push({ line: row.line, field: 'row', found: '', because: 'row-breaks-off' });
      break;
    }
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (columns === undefined) {
      const reference = columnNamed(row.cells, referenceNames);
      const reason = columnNamed(row.cells, reasonNames);
      if (reference === undefined || reason === undefined) return refused('no-columns');
      columns = { reference, reason };
      continue;
    }
    const read = readRow(row.line, row.cells[columns.reference] ?? '', row.cells[columns.reason] ?? '');
    if ('because' in read) leftOut.push(read);
    else rows.push(read);
  }
  return columns === undefined ? refused('empty') : done({ rows, leftOut });
}

function readRow(line: number, reference: string, reason: string): ResultRow | ResultLeftOut {
  // A table that came through a spreadsheet may carry the apostrophe that keeps a cell from being a formula.
  const found = readReference(reference.replace(/^'/, ''));
  if (found === undefined) return { line, field: 'reference', found: reference, because: 'not-a-reference' };
  const why = reason.trim().replace(/^'/, '').slice(0, 200);
  if (why === '') return { line, field: 'reason', found: '', because: 'no-reason' };
  return { line, ...found, why };
}
