import type { NotAStatement } from '../../statement-faults.ts';
import type { StatementReader } from './part.ts';
import { readCamtStatement } from './read-camt.ts';
import { readCsvStatement } from './read-csv.ts';
import { readMt940Statement } from './read-mt940.ts';
import { readOfxStatement } from './read-ofx.ts';
import { readQifStatement } from './read-qif.ts';

/** The formats of statements that can be read. */
export const statementFormats = ['csv', 'ofx', 'qif', 'mt940', 'camt'] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** What reads each format. */
export const readers: Readonly<Record<StatementFormat, StatementReader>> = {
  csv: readCsvStatement,
  ofx: readOfxStatement,
  qif: readQifStatement,
  mt940: readMt940Statement,
  camt: readCamtStatement,
};

/** How many letters of a file tell what it is. */
export const telling_letters = 4096;

/** How workbooks begin, new and old. */
const spreadsheets = ['PK\u0003\u0004', 'ÐÏ\u0011à'];

/** What a file is by its beginning, whatever its name. */
export function detectFormat(start: string): StatementFormat | NotAStatement['because'] {
  const text = start.trimStart();
  if (text === '') return 'empty';
  if (text.startsWith('%PDF')) return 'pdf';
  if (spreadsheets.some((mark) => text.startsWith(mark))) return 'spreadsheet';
  if (/OFXHEADER|<OFX[\s>]/i.test(text)) return 'ofx';
  if (/^<(!doctype\s+)?html/i.test(text)) return 'web-page';
  if (text.startsWith('<')) return 'camt';
  if (/^!(type|account|option|clear)\b/im.test(text)) return 'qif';
  if (/^:(20|940|25|61|60F):/m.test(text) || text.startsWith('{1:')) return 'mt940';
  return 'csv';
}
