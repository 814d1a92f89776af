import { address, type Visit } from '#platform';
import {
  button,
  details,
  errorFor,
  type FieldError,
  form,
  type Html,
  html,
  input,
  select,
  type SelectItem,
} from '#ui';
import { payChoices, readPayChoice } from '../ways-to-pay.ts';
import type { Wish } from '../wish.ts';
import { paths } from './addresses.ts';
import { say } from './say.ts';

/** What was asked for as it was typed, the wish it makes, and what is wrong with it. */
export type Asked = {
  readonly typed: Readonly<Record<'q' | 'place' | 'pay' | 'age', string>>;
  readonly wish: Wish;
  readonly errors: readonly FieldError[];
};

const letters_max = 200;
const page_max = 25;

/** Reads a search from its address. What can't be read is said beside its field and left out of the wish. */
export function readAsked(visit: Visit): Asked {
  const typed = {
    q: part(visit, 'q'),
    place: part(visit, 'place'),
    pay: part(visit, 'pay'),
    age: part(visit, 'age'),
  };
  const pay = readPayChoice(typed.pay);
  const age = readAge(typed.age);
  const words = say(visit).search;
  const errors = [
    ...(typed.q.length > letters_max ? [{ field: 'q', text: words.tooLong }] : []),
    ...(typed.place.length > letters_max ? [{ field: 'place', text: words.tooLong }] : []),
    ...(typed.age !== '' && age === undefined ? [{ field: 'age', text: words.noAge }] : []),
  ];
  const wish = {
    text: typed.q,
    place: typed.place,
    page: readPage(visit.query['page']),
    ...(pay !== undefined && { pay }),
    ...(age !== undefined && { age }),
  };
  return { typed, wish, errors };
}

/** The address of the same search with something changed; empty parts are left out. */
export function searchAt(asked: Asked, changed: Readonly<Record<string, string>> = {}): string {
  const parts = Object.entries({ ...asked.typed, ...changed }).filter(([, value]) => value !== '');
  return address(paths.search, {}, Object.fromEntries(parts));
}

export function wishForm(visit: Visit, asked: Asked): Html {
  const words = say(visit).search;
  const { typed, errors } = asked;
  const first = input({
    id: 'q',
    name: 'q',
    type: 'search',
    value: typed.q,
    label: words.what,
    hint: words.whatHint,
    errorMessage: errorFor(errors, 'q'),
    reader: visit,
  });
  const open = typed.place !== '' || typed.pay !== '' || typed.age !== '';
  const more = details({ summary: words.more, text: moreFields(visit, asked), open });
  return form({
    method: 'get',
    action: paths.search,
    children: html`${first}${more}${button({ text: words.go })}`,
  });
}

function moreFields(visit: Visit, { typed, errors }: Asked): Html {
  const words = say(visit).search;
  const place = input({
    id: 'place',
    name: 'place',
    value: typed.place,
    label: words.place,
    hint: words.placeHint,
    classes: 'govuk-input--width-20',
    errorMessage: errorFor(errors, 'place'),
    reader: visit,
  });
  const pay = select({ id: 'pay', name: 'pay', label: words.pay, value: typed.pay, items: payItems(visit) });
  const age = input({
    id: 'age',
    name: 'age',
    value: typed.age,
    label: words.age,
    hint: words.ageHint,
    inputmode: 'numeric',
    classes: 'govuk-input--width-3',
    errorMessage: errorFor(errors, 'age'),
    reader: visit,
  });
  return html`${place}${pay}${age}`;
}

function payItems(visit: Visit): readonly SelectItem[] {
  const words = say(visit);
  return [
    { value: '', text: words.search.anyPay },
    ...payChoices.map((choice) => ({ value: choice, text: words.payChoice[choice] })),
  ];
}

function part(visit: Visit, name: string): string {
  return (visit.query[name] ?? '').trim();
}

function readAge(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= 120 ? Number(text) : undefined;
}

function readPage(text: string | undefined): number {
  return text !== undefined && /^\d{1,2}$/.test(text) ? Math.min(Math.max(Number(text), 1), page_max) : 1;
}
