import { type CalendarDate } from '#basics';
import { field, fieldList, type Visit } from '#platform';
import { streamCodes, streamOn } from '#policy';
import { checkboxes, dateInput, errorFor, type FieldError, type Html, html, radios, select } from '#ui';
import type { Organisation } from '#people';
import { readDay } from './parts.ts';
import { sayStreams } from './say.ts';

/** The most letters of each text that is typed here. */
export const letters_max = { reference: 60, testMet: 600, because: 600 } as const;

const legendOf = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

/** Which stream of money it is, of those open today. */
export function streamField(visit: Visit, errors: readonly FieldError[]): Html {
  const open = streamCodes.flatMap((code) => streamOn(code, visit.clock.today()) ?? []);
  return radios({
    name: 'stream',
    value: field(visit.form, 'stream'),
    errorMessage: errorFor(errors, 'stream'),
    reader: visit,
    fieldset: legendOf(sayStreams(visit).stream),
    items: open.map(({ code, title, mayBuy }) => ({ value: code, text: title, hint: mayBuy })),
  });
}

/** Which organisation pays it. */
export function funderField(
  visit: Visit,
  { name, label }: { readonly name: string; readonly label: string },
  funders: readonly Organisation[],
  errors: readonly FieldError[],
): Html {
  const none = { value: '', text: sayStreams(visit).noFunder };
  const items = funders.map((each) => ({ value: each.organisationId, text: each.name }));
  return select({
    name,
    label,
    value: field(visit.form, name),
    errorMessage: errorFor(errors, name),
    reader: visit,
    items: [none, ...items],
  });
}

/** The lines of the plan that it may pay for; nothing where the plan has none. */
export function linesField(visit: Visit, lines: readonly string[], errors: readonly FieldError[]): Html {
  const say = sayStreams(visit);
  if (lines.length === 0) return html``;
  return checkboxes({
    name: 'onlyFor',
    errorMessage: errorFor(errors, 'onlyFor'),
    reader: visit,
    hint: say.onlyForHint,
    values: fieldList(visit.form, 'onlyFor'),
    fieldset: legendOf(say.onlyFor),
    items: lines.map((line) => ({ value: line, text: line })),
  });
}

export function dayBoxes(visit: Visit, name: string, legend: string, errors: readonly FieldError[]): Html {
  const typed = (part: string): string => field(visit.form, `${name}-${part}`);
  return dateInput({
    id: name,
    namePrefix: name,
    errorMessage: errorFor(errors, `${name}-day`),
    fieldset: legendOf(legend),
    values: { day: typed('day'), month: typed('month'), year: typed('year') },
    reader: visit,
  });
}

/** The first and the last day that were typed, and what is wrong with them. */
export function daysIn(visit: Visit): {
  readonly from: CalendarDate | undefined;
  readonly until: CalendarDate | undefined;
  readonly errors: readonly FieldError[];
} {
  const [from, until] = [readDay(visit, 'from'), readDay(visit, 'until')];
  const { dayWrong } = sayStreams(visit);
  return {
    from,
    until,
    errors: [...missing('from-day', dayWrong, from), ...missing('until-day', dayWrong, until)],
  };
}

export function missing(name: string, text: string, value: unknown): readonly FieldError[] {
  return value === undefined || value === 0 || value === '' ? [{ field: name, text }] : [];
}

export function textOf(
  visit: Visit,
  name: keyof typeof letters_max,
  ifMissing: string,
): { readonly text: string; readonly errors: readonly FieldError[] } {
  const text = field(visit.form, name);
  const most = letters_max[name];
  const tooLong = text.length > most ? [{ field: name, text: sayStreams(visit).tooLong(most) }] : [];
  return { text, errors: [...missing(name, ifMissing, text), ...tooLong] };
}
