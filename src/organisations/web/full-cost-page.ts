import { type Pence, pence, pounds, readPounds } from '#basics';
import type { Answer, Visit } from '#platform';
import {
  button,
  errorFor,
  type FieldError,
  figure,
  form,
  type Html,
  html,
  input,
  moneyInput,
  printWay,
  sumTable,
} from '#ui';
import { fullCost, type Work } from '../full-cost.ts';
import { paths } from './addresses.ts';
import { sayFullCost } from './say-full-cost.ts';

const money = ['pay', 'direct', 'overheads'] as const;
const counts = ['hoursHere', 'hoursInAll', 'units'] as const;
const pence_max = pence(999_999_999);

/** Works out what a piece of work costs with its part of the house, to be printed in a bid. For anyone; nothing is kept. */
export function fullCostPage(visit: Visit): Answer {
  const words = sayFullCost(visit);
  const asked = [...money, ...counts].some((name) => visit.query[name] !== undefined);
  const read = asked ? readWork(visit) : { errors: [] };
  const errors = 'errors' in read ? read.errors : [];
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: words.title,
      lead: words.lead,
      back: { href: paths.list, text: words.back },
      errors,
      body: html`${'work' in read && result(visit, read.work)}${fields(visit, errors)}`,
    },
  };
}

function fields(visit: Visit, errors: readonly FieldError[]): Html {
  const words = sayFullCost(visit);
  const field = (name: (typeof money)[number] | (typeof counts)[number]) => ({
    name,
    label: words[name],
    value: typed(visit, name),
    errorMessage: errorFor(errors, name),
    classes: 'govuk-input--width-10',
  });
  const count = (name: (typeof counts)[number]): Html => input({ ...field(name), inputmode: 'numeric' });
  return form({
    action: paths.fullCost,
    method: 'get',
    children: html`${moneyInput(field('pay'))}${moneyInput({ ...field('direct'), hint: words.directHint })}
      ${moneyInput({ ...field('overheads'), hint: words.overheadsHint })}
      ${counts.map(count)}${button({ text: words.work })}`,
  });
}

function result(visit: Visit, work: Work): Html {
  const words = sayFullCost(visit);
  const cost = fullCost(work);
  const hours = (count: number): string => count.toLocaleString('en-GB');
  const part = words.rowOverheads(hours(work.hoursHere), hours(work.hoursInAll), pounds(work.overheads));
  return html`${figure({ figure: pounds(cost.whole), unit: words.answer, text: words.unit(pounds(cost.aUnit)) })}
    ${sumTable(
      {
        caption: words.caption,
        rows: [
          { what: words.rowPay, figure: pounds(work.pay) },
          { what: words.rowDirect, figure: pounds(work.direct) },
          { what: part, figure: pounds(cost.overheadShare) },
        ],
        total: { what: words.total, figure: pounds(cost.whole) },
        source: words.rule,
      },
      visit,
    )}${printWay(visit)}`;
}

function typed(visit: Visit, name: string): string {
  return (visit.query[name] ?? '').trim().slice(0, 200);
}

function readWork(visit: Visit): { readonly work: Work } | { readonly errors: readonly FieldError[] } {
  const words = sayFullCost(visit);
  const amounts = money.map((name) => readAmount(typed(visit, name)));
  const numbers = counts.map((name) => readCount(typed(visit, name)));
  const [pay, direct, overheads] = amounts;
  const [hoursHere, hoursInAll, units] = numbers;
  const errors = [
    ...money
      .filter((_, at) => amounts[at] === undefined)
      .map((field) => ({ field, text: words.poundsWrong })),
    ...counts
      .filter((_, at) => numbers[at] === undefined)
      .map((field) => ({ field, text: words.countWrong })),
    ...(hoursHere !== undefined && hoursInAll !== undefined && hoursHere > hoursInAll
      ? [{ field: 'hoursHere', text: words.hoursWrong }]
      : []),
  ];
  const all = { pay, direct, overheads, hoursHere, hoursInAll, units };
  return isWhole(all) && errors.length === 0 ? { work: all } : { errors };
}

function isWhole(all: { readonly [Key in keyof Work]: Work[Key] | undefined }): all is Work {
  return Object.values(all).every((each) => each !== undefined);
}

function readAmount(text: string): Pence | undefined {
  const read = readPounds(text);
  return read !== undefined && read <= pence_max ? read : undefined;
}

function readCount(text: string): number | undefined {
  const plain = text.replaceAll(',', '');
  return /^\d{1,5}$/.test(plain) && Number(plain) > 0 ? Number(plain) : undefined;
}
