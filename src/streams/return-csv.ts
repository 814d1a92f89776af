import { csvText } from '#holdings';
import type { Part } from './part.ts';
import type { Taken } from './waterfall.ts';

const head = 'reference,stream,from,until,amountPence,usedOn,usedPence,line,because,movedPence,other';

/** Money between funders as a return has it: above nothing where it came, below where it went, and whose the other name is. */
export type MovedLine = { readonly on: string; readonly amount: number; readonly other: string };

/**
 * A funder's return as a file: a line for each time that its money was used or moved between funders, and one for a part of which
 * neither is true. What was put in, less what was used and went, is what is left.
 */
export function returnCsv(
  lines: readonly {
    readonly part: Part;
    readonly taken: readonly Taken[];
    readonly moved?: readonly MovedLine[];
  }[],
): string {
  const rows = lines.flatMap(({ part, taken, moved = [] }) => {
    const { reference, stream, from, until, amount } = part;
    const about = [csvText(reference), stream, from, until, String(amount)];
    const used = taken.map((each) => [
      ...about,
      each.on,
      String(each.amount),
      csvText(each.line ?? ''),
      each.because,
      '0',
      '',
    ]);
    const went = moved.map((each) => [
      ...about,
      each.on,
      '0',
      '',
      each.amount < 0 ? 'handed-on' : 'came-from-another',
      String(each.amount),
      csvText(each.other),
    ]);
    const all = [...used, ...went];
    return all.length === 0 ? [[...about, '', '0', '', '', '0', '']] : all;
  });
  return [head, ...rows.map((row) => row.join(','))].map((line) => `${line}\r\n`).join('');
}
