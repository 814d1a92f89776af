import { address, type Visit } from '#platform';
import type { FieldError } from '#ui';
import { accessNeeds } from '../access-needs.ts';
import { distances, prices_pounds, timesOfDay } from '../filters.ts';
import { some } from '../formats/some.ts';
import type { Weekday } from '../schedule.ts';
import { serviceKinds } from '../service.ts';
import { readTopic } from '../topics.ts';
import { readPayChoice, runners } from '../ways-to-pay.ts';
import type { Wish } from '../wish.ts';
import { paths } from './addresses.ts';
import { say } from './say.ts';

/** The parts of a search as they stand in its address; each kind of access has one of its own. */
const plainParts = [
  'q',
  'place',
  'within',
  'day',
  'time',
  'pay',
  'price',
  'age',
  'runner',
  'kind',
  'now',
  'topic',
  'compare',
] as const;
export const accessParts = accessNeeds.map((need) => ({ need, name: `access-${need}` }));
export type Typed = Readonly<Record<string, string>> & Readonly<Record<(typeof plainParts)[number], string>>;

/** What was asked for as it was typed, the wish it makes, and what is wrong with it. */
export type Asked = { readonly typed: Typed; readonly wish: Wish; readonly errors: readonly FieldError[] };

const letters_max = 200;
const page_max = 25;
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads a search from its address. What can't be read is said beside its field and left out of the wish. */
export function readAsked(visit: Visit): Asked {
  const part = (name: string): string => (visit.query[name] ?? '').trim();
  const typed: Typed = {
    q: part('q'),
    place: part('place'),
    within: part('within'),
    day: part('day'),
    time: part('time'),
    pay: part('pay'),
    price: part('price'),
    age: part('age'),
    runner: part('runner'),
    kind: part('kind'),
    now: part('now'),
    topic: part('topic'),
    compare: part('compare'),
    ...Object.fromEntries(accessParts.map(({ name }) => [name, part(name)])),
  };
  const wish = { ...wishOf(typed), page: readPage(visit.query['page']) };
  return { typed, wish, errors: wrongWith(visit, typed, wish) };
}

/** The address of the same search with something changed; empty parts are left out. */
export function searchAt(asked: Asked, changed: Readonly<Record<string, string>> = {}): string {
  const parts = Object.entries({ ...asked.typed, ...changed }).filter(([, value]) => value !== '');
  return address(paths.search, {}, Object.fromEntries(parts));
}

/** The names of what was asked for; what is to be compared narrows nothing. */
export function givenParts({ typed }: Asked): readonly string[] {
  return Object.entries(typed).flatMap(([name, value]) => (value === '' || name === 'compare' ? [] : [name]));
}

function wrongWith(visit: Visit, typed: Typed, wish: Wish): readonly FieldError[] {
  const words = say(visit).search;
  return [
    ...(typed.q.length > letters_max ? [{ field: 'q', text: words.tooLong }] : []),
    ...(typed.place.length > letters_max ? [{ field: 'place', text: words.tooLong }] : []),
    ...(typed.age !== '' && wish.age === undefined ? [{ field: 'age', text: words.noAge }] : []),
  ];
}

function wishOf(typed: Typed): Omit<Wish, 'page'> {
  const access = accessParts.filter(({ name }) => typed[name] === 'yes').map(({ need }) => need);
  const day = weekdays.find((each) => String(each) === typed.day);
  return {
    text: typed.q,
    place: typed.place,
    ...(access.length > 0 && { access }),
    ...(day !== undefined && { day }),
    ...(typed.now === 'yes' && { takingNow: true as const }),
    ...some('pay', readPayChoice(typed.pay)),
    ...some('age', readAge(typed.age)),
    ...some('topic', readTopic(typed.topic)),
    ...some('within', oneOf(distances, typed.within)),
    ...some('price', oneOf(prices_pounds, typed.price)),
    ...some('time', oneOf(timesOfDay, typed.time)),
    ...some('runner', oneOf(runners, typed.runner)),
    ...some('kind', oneOf(serviceKinds, typed.kind)),
  };
}

function oneOf<Each extends string | number>(all: readonly Each[], text: string): Each | undefined {
  return all.find((each) => String(each) === text);
}

function readAge(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= 120 ? Number(text) : undefined;
}

function readPage(text: string | undefined): number {
  return text !== undefined && /^\d{1,2}$/.test(text) ? Math.min(Math.max(Number(text), 1), page_max) : 1;
}
