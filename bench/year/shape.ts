import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a year of a council's payments looks like, as figures only: how much people get, and how often a payment is put right. */
export type Shape = {
  readonly lines: number;
  /** Payments in pence, smallest first. */
  readonly payments: readonly number[];
  /** How many lines of a hundred take something back. */
  readonly takenBack: number;
};

/** Reads the shape of a year out of a list of direct payments with a column `amount_gbp`. Nothing of it is kept or shown. */
export async function readShape(file: string): Promise<Shape> {
  const rows = createInterface({ input: createReadStream(file) });
  let column = -1;
  const amounts: number[] = [];
  for await (const row of rows) {
    const cells = row.split(',');
    if (column === -1) column = cells.indexOf('amount_gbp');
    else amounts.push(inPence(cells[column] ?? ''));
  }
  const payments = amounts.filter((each) => each > 0).sort((one, other) => one - other);
  const back = amounts.length - payments.length;
  return { lines: amounts.length, payments, takenBack: Math.round((100 * back) / amounts.length) };
}

/** A payment as large as those of one person among so many: the n-th of a hundred gets what the n-th of a hundred there gets. */
export function paymentOf({ payments }: Shape, person: number, people: number): number {
  return payments[Math.floor(((person + 0.5) / people) * payments.length)] ?? 0;
}

function inPence(text: string): number {
  const found = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (found === null) throw new Error(`expected an amount in pounds, got ${text}`);
  const [, sign, pounds, pennies = ''] = found;
  const amount = Number(pounds) * 100 + Number(pennies.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}
