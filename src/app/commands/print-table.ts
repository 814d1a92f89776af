import type { NoAccounts, NoDays, TableFault, TablePart } from '#payments/actions';
import type { Terminal } from './command.ts';

type Fault = TableFault | NoAccounts | NoDays;

/**
 * Prints a table as it comes, and what is wrong in single lines beside it. 1 where a line was given back, as not all of the table has an
 * answer, or where the file is no such table.
 */
export async function printTable(
  to: Terminal,
  file: string,
  parts: AsyncIterable<TablePart<Fault>>,
): Promise<number> {
  let isWhole = true;
  for await (const part of parts) {
    if (part.is === 'line' && !(await to.stream(`${part.text}\n`))) return 0;
    if (part.is === 'wrong') {
      isWhole = false;
      to.tell(`${file}, line ${part.line}: ${part.says}`);
    }
    if (part.is === 'refused') {
      to.tell(`${file}${placeOf(part.refused)}: ${says[part.refused.because]}`);
      return 1;
    }
  }
  return isWhole ? 0 : 1;
}

function placeOf(fault: Fault): string {
  if ('line' in fault) return `, line ${fault.line}`;
  return 'missing' in fault ? `, column ${fault.missing}` : '';
}

const says: Readonly<Record<Fault['because'], string>> = {
  'no-rows': 'The file is empty. Save the table again as CSV.',
  'quote-not-closed': 'A quotation mark begins here and is never closed. Close it, or take it away.',
  'no-account-columns': 'The first line has to name the columns. Call them sort_code and account_number.',
  'no-day-column': 'The first line has to name the columns. Call the one with the dates due.',
};
