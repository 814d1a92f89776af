import { addDays, calendarDate, type CalendarDate, daysBetween } from '#basics';

/** What one place in a record may hold, told what the file said before; `wants` ends the sentence “It has to be …”. */
export type Rule<Known> = {
  readonly accepts: (text: string, known: Known) => boolean;
  readonly wants: (known: Known) => string;
};

/** A place in a record: columns from 1, both ends in it. */
export type Field<Known> = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly rule: Rule<Known>;
};

/** A record's fields in their order, without gaps. */
export type Layout<Known> = readonly Field<Known>[];

/** Lays fields one after the other: name, length, rule. */
export function layOut<Known>(
  ...fields: readonly (readonly [name: string, length: number, rule: Rule<Known>])[]
): Layout<Known> {
  let from = 1;
  return fields.map(([name, length, rule]) => {
    const field = { name, from, to: from + length - 1, rule };
    from += length;
    return field;
  });
}

export function valueOf(record: string, field: { readonly from: number; readonly to: number }): string {
  return record.slice(field.from - 1, field.to);
}

/** A rule that needs to know nothing of the rest of the file. */
export function plain(accepts: (text: string) => boolean, wants: string): Rule<unknown> {
  return { accepts, wants: () => wants };
}

export const blank = plain((text) => text.trim() === '', 'blank');
export const anything = plain(() => true, 'anything');
export const blankOrNoughts = plain((text) => /^( *|0*)$/.test(text), 'blank or noughts');
export const something = plain((text) => /^\S/.test(text), 'text that begins at once');

export function exactly(...values: readonly string[]): Rule<unknown> {
  return plain((text) => values.includes(text), values.map((value) => `“${value}”`).join(' or '));
}

export function figures(count: number): Rule<unknown> {
  return plain((text) => /^\d+$/.test(text), `${count} figures`);
}

/** Reads a day as Bacs writes it: a blank, two figures for the year, three for the day of the year. */
export function readYearDay(text: string): CalendarDate | undefined {
  const found = /^ (\d\d)(\d{3})$/.exec(text);
  if (found === null) return undefined;
  const first = calendarDate(`20${found[1] ?? ''}-01-01`);
  const day = addDays(first, Number(found[2]) - 1);
  return Number(found[2]) > 0 && day.slice(0, 4) === first.slice(0, 4) ? day : undefined;
}

export function yearDay(day: CalendarDate): string {
  const count = daysBetween(calendarDate(`${day.slice(0, 4)}-01-01`), day) + 1;
  return ` ${day.slice(2, 4)}${count.toString().padStart(3, '0')}`;
}
