import { type CalendarDate, pence, type Pence, readId, readPounds } from '#basics';
import { field, type Visit } from '#platform';
import {
  errorFor,
  type FieldError,
  type Html,
  html,
  input,
  moneyInput,
  select,
  readersOwn,
  type Whose,
} from '#ui';
import type { Share } from '../share.ts';
import { dayBoxes, readDay, readText } from './parts.ts';
import { spendSay } from './say-spend.ts';

/** What was typed about money that goes out; `amount` and `on` are there where they could be read. */
export type Typed = {
  readonly toWhom: string;
  readonly what: string;
  readonly amount: Pence;
  readonly on?: CalendarDate | undefined;
  readonly lineId?: string | undefined;
  readonly errors: readonly FieldError[];
};

/** Reads the fields that spending, promising and sharing have alike. A day may be missing where `day` says so. */
export function readSpending(visit: Visit, day: 'needed' | 'if-known'): Typed {
  const say = spendSay(visit);
  const toWhom = readText(visit.form, 'toWhom', { missing: say.toWhomMissing, tooLong: say.tooLong });
  const what = readText(visit.form, 'what', { missing: say.whatMissing, tooLong: say.tooLong });
  const amount = readPounds(field(visit.form, 'amount'));
  const on = readDay(visit.form, 'on');
  const noDay = ['day', 'month', 'year'].every((part) => field(visit.form, `on-${part}`) === '');
  const dayWrong = on === undefined && !(day === 'if-known' && noDay);
  return {
    toWhom: toWhom.text,
    what: what.text,
    amount: amount ?? pence(0),
    on,
    lineId: readId(field(visit.form, 'line')),
    errors: [
      ...toWhom.errors,
      ...what.errors,
      ...(amount === undefined || amount === 0 ? [{ field: 'amount', text: say.amountWrong }] : []),
      ...(dayWrong ? [{ field: 'on-day', text: say.dayWrong }] : []),
    ],
  };
}

/** The fields, with what was typed. */
export function spendingFields(
  visit: Visit,
  asked: {
    readonly lines: readonly Share[];
    readonly errors: readonly FieldError[];
    readonly promise?: boolean;
    readonly whose?: Whose;
  },
): Html {
  const say = spendSay(visit);
  const { errors, lines } = asked;
  const promise = asked.promise === true;
  return html`${input({ name: 'toWhom', label: promise ? say.toWhomPromise : say.toWhom, value: field(visit.form, 'toWhom'), errorMessage: errorFor(errors, 'toWhom'), reader: visit })}
    ${input({ name: 'what', label: say.what, hint: promise ? say.whatPromiseHint : undefined, value: field(visit.form, 'what'), errorMessage: errorFor(errors, 'what'), reader: visit })}
    ${moneyInput({ name: 'amount', label: say.amount, value: field(visit.form, 'amount'), errorMessage: errorFor(errors, 'amount'), reader: visit })}
    ${lines.length > 0 && lineSelect(visit, { lines, errors, whose: asked.whose ?? readersOwn })}
    ${dayBoxes(visit, { name: 'on', legend: promise ? say.dueOn : say.on, errors, ...(!promise && { begin: visit.clock.today() }) })}`;
}

/** The lines of the plan that a holding has, and the choice of none. */
function lineSelect(
  visit: Visit,
  asked: { readonly lines: readonly Share[]; readonly errors: readonly FieldError[]; readonly whose: Whose },
): Html {
  const say = spendSay(visit);
  const { lines, errors, whose } = asked;
  return select({
    name: 'line',
    label: say.line(whose),
    value: field(visit.form, 'line'),
    errorMessage: errorFor(errors, 'line'),
    reader: visit,
    items: [
      { text: say.noLine, value: '' },
      ...lines.map((line) => ({ text: line.what, value: line.lineId })),
    ],
  });
}
