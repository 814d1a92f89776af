import { readAmount } from '../../amount-text.ts';
import { readDay } from '../../day-text.ts';
import { textLines } from '../text-lines.ts';
import { entryParts, joinTexts, leftOut, type StatementPart } from './part.ts';

/** One record as it was written: its fields by their letter, and the line it begins at. */
type QifRecord = { readonly line: number; readonly fields: Map<string, string> };

/**
 * Reads Quicken Interchange Format: one letter a field, `^` after each record. Days have the day first, as British banks write
 * them. Lists of other things than a bank's lines are left aside; the format has no balances.
 */
export async function* readQifStatement(text: AsyncIterable<string>): AsyncGenerator<StatementPart> {
  let kind: 'lines' | 'account' | 'other' = 'other';
  let record: QifRecord = { line: 1, fields: new Map() };
  let seen = 0;
  for await (const { number, text: written } of textLines(text)) {
    const line = written.trim();
    if (line.startsWith('!')) {
      kind = kindOf(line);
      record = { line: number + 1, fields: new Map() };
    } else if (line === '^') {
      if (kind === 'account') yield* accountParts(record);
      if (kind === 'lines') yield* recordParts(record, seen === 0);
      seen += kind === 'lines' ? 1 : 0;
      record = { line: number + 1, fields: new Map() };
    } else if (line !== '') {
      const [letter = ''] = line;
      if (!record.fields.has(letter)) record.fields.set(letter, line.slice(1).trim());
    }
  }
  if (record.fields.size > 0 && kind === 'lines')
    yield leftOut(record.line, 'record', [...record.fields.values()].join(' '), 'cut-off');
}

function kindOf(heading: string): 'lines' | 'account' | 'other' {
  if (/^!type:\s*(bank|cash|ccard|oth [al])\s*$/i.test(heading)) return 'lines';
  return /^!account\s*$/i.test(heading) ? 'account' : 'other';
}

function* accountParts({ fields }: QifRecord): Generator<StatementPart> {
  const name = fields.get('N');
  if (name !== undefined) yield { is: 'account', account: { name } };
}

function* recordParts({ line, fields }: QifRecord, isFirst: boolean): Generator<StatementPart> {
  if (fields.size === 0) return;
  const field = (letter: string): string => fields.get(letter) ?? '';
  const day = readDay(field('D').replaceAll(' ', ''));
  if ('refused' in day) return yield leftOut(line, 'date', field('D'), day.refused.because);
  const written = fields.get('T') ?? field('U');
  const amount = readAmount(written);
  if ('refused' in amount) return yield leftOut(line, 'amount', written, amount.refused.because);
  // Some programs begin with a record that is no movement but what was there before.
  if (isFirst && /^opening balance$/i.test(field('P')))
    return yield { is: 'opening', amount: amount.done, line };
  const text = joinTexts([field('P'), field('M')]);
  yield* entryParts({ day: day.done, type: field('N'), text, amount: amount.done, line });
}
