import type { CalendarDate, Pence } from '#basics';
import type { StatementAccount, StatementLine } from '../../statement.ts';
import type { Doubt, LeftOut, LeftOutReason, NotAStatement } from '../../statement-faults.ts';

/** What a reader of one format finds, in the order of the file. `statement` begins another one in the same file. */
export type StatementPart =
  | { readonly is: 'statement' }
  | { readonly is: 'account'; readonly account: Partial<StatementAccount> }
  | { readonly is: 'opening'; readonly amount: Pence; readonly line: number }
  | { readonly is: 'closing'; readonly amount: Pence; readonly line: number; readonly day?: CalendarDate }
  | { readonly is: 'period'; readonly from?: CalendarDate; readonly until?: CalendarDate }
  | { readonly is: 'line'; readonly entry: StatementLine }
  | { readonly is: 'left-out'; readonly leftOut: LeftOut }
  | { readonly is: 'doubt'; readonly doubt: Doubt }
  | { readonly is: 'refused'; readonly refused: NotAStatement };

/** Reads one format from its text, piece by piece. */
export type StatementReader = (text: AsyncIterable<string>) => AsyncGenerator<StatementPart>;

const found_letters = 60;

/** A row given back, with the beginning of what stood in the field. */
export function leftOut(
  line: number,
  field: string,
  found: string,
  because: LeftOutReason,
): Extract<StatementPart, { is: 'left-out' }> {
  const beginning = found.length > found_letters ? `${found.slice(0, found_letters)}…` : found;
  return { is: 'left-out', leftOut: { line, field, found: beginning, because } };
}

export function doubt(line: number, because: Doubt['because']): StatementPart {
  return { is: 'doubt', doubt: { line, because } };
}

/** A line, with what somebody should look at in it. */
export function* entryParts(entry: StatementLine): Generator<StatementPart> {
  if (entry.amount === 0) yield doubt(entry.line, 'moves-nothing');
  if (/^[=+@]|^-[^\d.]/.test(entry.text)) yield doubt(entry.line, 'begins-like-a-formula');
  if (entry.text.includes('\uFFFD')) yield doubt(entry.line, 'letters-lost');
  yield { is: 'line', entry };
}

/** Several texts of one line as one: blanks made one, and none that another already says. */
export function joinTexts(texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
    .reduce((joined, text) => {
      if (text === '' || joined.toLowerCase().includes(text.toLowerCase())) return joined;
      return text.toLowerCase().includes(joined.toLowerCase()) ? text : `${joined} ${text}`;
    }, '');
}

/** Sort code and account number out of one text, as in 20-00-00 55779911 or 200000/55779911; undefined where it holds others. */
export function accountIn(
  text: string,
): { readonly sortCode: string; readonly accountNumber: string } | undefined {
  const figures = text.replace(/[' /-]/g, '');
  return /^\d{14}$/.test(figures)
    ? { sortCode: figures.slice(0, 6), accountNumber: figures.slice(6) }
    : undefined;
}

/** Any text for an account: British figures, an IBAN (whose British kind holds them), or a number of its own. */
export function accountFrom(text: string): Partial<StatementAccount> {
  const number = text.trim();
  const british = accountIn(number);
  if (british !== undefined) return british;
  const iban = number.replaceAll(' ', '');
  const [, sortCode, accountNumber] = /^GB\d{2}[A-Z]{4}(\d{6})(\d{8})$/.exec(iban) ?? [];
  if (sortCode !== undefined && accountNumber !== undefined) return { sortCode, accountNumber, iban };
  if (/^\d{8}$/.test(number)) return { accountNumber: number };
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) ? { iban } : { otherNumber: number };
}
