import {
  type CalendarDate,
  daysBetween,
  done,
  nothing,
  type Outcome,
  readCalendarDate,
  refused,
  subtract,
} from '#basics';
import { readCommaAmount } from '../../amount-text.ts';
import type { StatementLine } from '../../statement.ts';
import type { LeftOutReason } from '../../statement-faults.ts';
import { coinFigures } from '../coin-figures.ts';
import { joinTexts } from './part.ts';

/** Why a line of an account can't be read: the field, what stood there, the reason. */
export type NotAMovement = {
  readonly because: LeftOutReason;
  readonly field: string;
  readonly found: string;
};

// Day of value, perhaps day of booking, perhaps R for a reversal, C or D, perhaps a letter for the currency, amount, kind, reference.
const shape = /^(\d{6})(\d{4}| {4})? ?(R)?([CD])[A-Z]?([\d,.]+)(?:([A-Z]\w{3})(.*))?$/;

/** Reads a line of the account (field 61 with the lines below it) and the text that belongs to it (field 86). */
export function readMovement(
  lines: readonly string[],
  text: readonly string[],
  currency: string,
): Outcome<Omit<StatementLine, 'line'>, NotAMovement> {
  const [first = '', ...more] = lines;
  const found = partsOf(first.trimEnd());
  if (found === undefined) return refused('not-a-line', { field: ':61:', found: first });
  const day = bookingDay(found.value, found.booked);
  if (day === undefined)
    return refused('no-such-day', { field: 'date', found: `${found.value}${found.booked}` });
  const amount = readCommaAmount(found.size, coinFigures(currency));
  if ('refused' in amount) return refused(amount.refused.because, { field: 'amount', found: found.size });
  return done({
    day,
    type: found.kind.slice(1),
    text: text.length === 0 ? joinTexts([found.reference, ...more]) : textOf86(text),
    amount: found.isOut ? subtract(nothing, amount.done) : amount.done,
    ...(found.bankId !== '' && { bankId: found.bankId }),
  });
}

type Parts = Readonly<Record<'value' | 'booked' | 'size' | 'kind' | 'reference' | 'bankId', string>> & {
  readonly isOut: boolean;
};

function partsOf(line: string): Parts | undefined {
  const match = shape.exec(line);
  if (match === null) return undefined;
  const [, value = '', booked = '', reversed = '', side, size = '', kind = '', rest = ''] = match;
  const [reference = '', bankId = ''] = rest.split('//', 2).map((part) => part.trim());
  // The reversal of money in is money out.
  const isOut = (side === 'D') !== (reversed === 'R');
  return {
    value,
    booked: booked.trim(),
    size,
    kind,
    reference: reference === 'NONREF' ? '' : reference,
    bankId,
    isOut,
  };
}

/** Reads a day as yymmdd; years from 80 on are of the last century. */
export function sixFigureDay(written: string): CalendarDate | undefined {
  const century = Number(written.slice(0, 2)) >= 80 ? '19' : '20';
  return readCalendarDate(`${century}${written.slice(0, 2)}-${written.slice(2, 4)}-${written.slice(4, 6)}`);
}

/** The day a line was booked: month and day, in the year that lies nearest to the day of value; else the day of value. */
function bookingDay(value: string, booked: string): CalendarDate | undefined {
  const valueDay = sixFigureDay(value);
  if (valueDay === undefined || booked === '') return valueDay;
  const year = Number(valueDay.slice(0, 4));
  const days = [year, year - 1, year + 1].flatMap(
    (each) => readCalendarDate(`${each}-${booked.slice(0, 2)}-${booked.slice(2)}`) ?? [],
  );
  const away = (day: CalendarDate): number => Math.abs(daysBetween(day, valueDay));
  return days.toSorted((one, other) => away(one) - away(other))[0];
}

/** Continental banks number the parts of the text: ?20 to ?29 and ?60 to ?63 are what is said, ?32 and ?33 by whom. */
function textOf86(lines: readonly string[]): string {
  const whole = lines.join('');
  if (!/^\s?\d{3}\?\d\d/.test(whole)) return joinTexts([lines.join(' ')]);
  const parts = [...whole.matchAll(/\?(\d\d)([^?]*)/g)].map(([, number, text = '']) => ({
    number: Number(number),
    text,
  }));
  const said = parts.filter(({ number }) => (number >= 20 && number <= 29) || (number >= 60 && number <= 63));
  const by = parts.filter(({ number }) => number === 32 || number === 33);
  return joinTexts([by, said].map((each) => inOne(each.map(({ text }) => text))));
}

// A text that fills its part goes on in the next without a blank.
const part_letters = 27;

function inOne(parts: readonly string[]): string {
  return parts.reduce((text, part, index) => {
    const isFull = (parts[index - 1] ?? '').length >= part_letters;
    return `${text}${index > 0 && !isFull ? ' ' : ''}${part}`;
  }, '');
}
