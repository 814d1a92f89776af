import { nothing, subtract } from '#basics';
import { readCommaAmount } from '../../amount-text.ts';
import { coinFigures } from '../coin-figures.ts';
import { type TextLine, textLines } from '../text-lines.ts';
import { readMovement, sixFigureDay } from './mt940-movement.ts';
import { accountFrom, entryParts, leftOut, type StatementPart } from './part.ts';

/** One field: its tag, such as 61, and its lines with those that go on below it. */
type Field = { readonly tag: string; readonly line: number; readonly lines: string[] };

/**
 * Reads SWIFT MT940 and MT942: fields that begin with a tag between colons. A line of the account (61) is told with the text
 * after it (86). Whatever else a bank puts around them is left aside.
 */
export async function* readMt940Statement(text: AsyncIterable<string>): AsyncGenerator<StatementPart> {
  const at: Progress = { currency: 'GBP', statements: 0, isOpen: false };
  for await (const field of fieldsIn(textLines(text))) yield* fieldParts(at, field);
  yield* movementParts(at);
  if (at.statements === 0 && at.sawMovement !== true)
    yield { is: 'refused', refused: { because: 'no-statement' } };
  if (at.isOpen) yield { is: 'doubt', doubt: { line: at.lastLine ?? 1, because: 'no-closing-balance' } };
}

type Progress = {
  currency: string;
  statements: number;
  /** Whether an opening balance has come whose closing balance has not. */
  isOpen: boolean;
  sawMovement?: boolean;
  lastLine?: number;
  /** The line of the account that may still get its text. */
  movement?: Field;
};

function* fieldParts(at: Progress, field: Field): Generator<StatementPart> {
  const [first = ''] = field.lines;
  at.lastLine = field.line;
  if (/^(20|6[02][FM]|61)$/.test(field.tag)) yield* movementParts(at);
  if (field.tag === '20') yield* beginStatement(at);
  if (/^25P?$/.test(field.tag)) yield { is: 'account', account: accountFrom(first) };
  if (/^6[02][FM]$/.test(field.tag)) yield* balanceParts(at, field);
  if (field.tag === '61') at.movement = field;
  if (field.tag === '86') yield* movementParts(at, field.lines);
}

function* beginStatement(at: Progress): Generator<StatementPart> {
  if (at.statements > 0) yield { is: 'statement' };
  at.statements += 1;
}

/** The line of the account that waits for its text, now that it has come or that something else begins. */
function* movementParts(at: Progress, text: readonly string[] = []): Generator<StatementPart> {
  if (at.movement === undefined) return;
  const { line, lines } = at.movement;
  delete at.movement;
  at.sawMovement = true;
  const read = readMovement(lines, text, at.currency);
  if ('done' in read) yield* entryParts({ ...read.done, line });
  else yield leftOut(line, read.refused.field, read.refused.found, read.refused.because);
}

async function* fieldsIn(lines: AsyncIterable<TextLine>): AsyncGenerator<Field> {
  let field: Field | undefined;
  for await (const { number, text } of lines) {
    const line = text.replace(/^\{4:|-\}$/g, '');
    const [, tag, rest] = /^:(\d\d[A-Z]?):(.*)$/.exec(line) ?? [];
    if (tag !== undefined) {
      if (field !== undefined) yield field;
      field = { tag, line: number, lines: [rest ?? ''] };
    } else if (/^-[A-Z]*\}?$/.test(line.trim()) || /^\{\d:/.test(line)) {
      // The end of a message, or the envelope of the next.
      if (field !== undefined) yield field;
      field = undefined;
    } else if (field !== undefined) {
      field.lines.push(line);
    }
  }
  if (field !== undefined) yield field;
}

function* balanceParts(at: Progress, { tag, line, lines }: Field): Generator<StatementPart> {
  const found = /^([CD])(\d{6})([A-Z]{3})([\d,.]+)/.exec(lines[0] ?? '');
  if (found === null) return yield leftOut(line, `:${tag}:`, lines[0] ?? '', 'not-a-line');
  const [, side, written = '', currency = 'GBP', size = ''] = found;
  const read = readCommaAmount(size, coinFigures(currency));
  const day = sixFigureDay(written);
  if ('refused' in read) return yield leftOut(line, `:${tag}:`, size, read.refused.because);
  at.currency = currency;
  at.isOpen = tag.startsWith('60');
  const amount = side === 'D' ? subtract(nothing, read.done) : read.done;
  yield { is: 'account', account: { currency } };
  if (tag.startsWith('60')) {
    yield { is: 'opening', amount, line };
    if (day !== undefined) yield { is: 'period', from: day };
  } else {
    yield { is: 'closing', amount, line };
    if (day !== undefined) yield { is: 'period', until: day };
  }
}
