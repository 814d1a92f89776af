import { csvText } from '#holdings';
import type { Part } from './part.ts';
import type { Taken } from './waterfall.ts';

const head = 'reference,stream,from,until,amountPence,usedOn,usedPence,line,because';

/** A funder's return as a file: a line for each time that its money was used, and one for a part that nobody used yet. */
export function returnCsv(
  lines: readonly { readonly part: Part; readonly taken: readonly Taken[] }[],
): string {
  const rows = lines.flatMap(({ part, taken }) => {
    const { reference, stream, from, until, amount } = part;
    const about = [csvText(reference), stream, from, until, String(amount)];
    const used = taken.map((each) => [
      ...about,
      each.on,
      String(each.amount),
      csvText(each.line ?? ''),
      each.because,
    ]);
    return used.length === 0 ? [[...about, '', '0', '', '']] : used;
  });
  return [head, ...rows.map((row) => row.join(','))].map((line) => `${line}\r\n`).join('');
}
