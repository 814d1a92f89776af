import type { Visit } from '#platform';
import {
  button,
  checkboxes,
  details,
  errorFor,
  form,
  hiddenField,
  type Html,
  html,
  input,
  select,
} from '#ui';
import { accessNeeds } from '../access-needs.ts';
import { distances, prices_pounds, timesOfDay } from '../filters.ts';
import { serviceKinds } from '../service.ts';
import { payChoices, runners } from '../ways-to-pay.ts';
import { paths } from './addresses.ts';
import { accessParts, type Asked, givenParts } from './read-asked.ts';
import { say } from './say.ts';

/** The search: one field, and below it everything else that can be asked for. */
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
  const open = givenParts(asked).some((name) => name !== 'q' && name !== 'topic');
  const more = html`${where(visit, asked)}${whenFields(visit, asked)}${money(visit, asked)}${whom(visit, asked)}`;
  return form({
    method: 'get',
    action: paths.search,
    children: html`${first}${typed.topic !== '' && hiddenField('topic', typed.topic)}
    ${typed.compare !== '' && hiddenField('compare', typed.compare)}
    ${details({ summary: words.more, text: more, open })}${button({ text: words.go })}`,
  });
}

function where(visit: Visit, { typed, errors }: Asked): Html {
  const words = say(visit).search;
  const { filters } = say(visit);
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
  const far = distances.map((miles) => [String(miles), filters.miles(miles)] as const);
  return html`${place}${choice('within', filters.within, typed.within, [['', filters.anyDistance], ...far])}`;
}

function whenFields(visit: Visit, { typed }: Asked): Html {
  const { filters } = say(visit);
  const days = filters.dayNames.map((name, index) => [String(index + 1), name] as const);
  const times = timesOfDay.map((time) => [time, filters.times[time]] as const);
  return html`${choice('day', filters.day, typed.day, [['', filters.anyDay], ...days])}
  ${choice('time', filters.time, typed.time, [['', filters.anyTime], ...times])}`;
}

function money(visit: Visit, { typed }: Asked): Html {
  const words = say(visit);
  const ways = payChoices.map((each) => [each, words.payChoice[each]] as const);
  const most = prices_pounds.map((pounds) => [String(pounds), words.filters.upTo(pounds)] as const);
  return html`${choice('pay', words.search.pay, typed.pay, [['', words.search.anyPay], ...ways])}
  ${choice('price', words.filters.price, typed.price, [['', words.filters.anyPrice], ...most])}`;
}

function whom(visit: Visit, asked: Asked): Html {
  const words = say(visit);
  const { filters } = words;
  const { errors, typed } = asked;
  const age = input({
    id: 'age',
    name: 'age',
    value: typed.age,
    label: words.search.age,
    hint: words.search.ageHint,
    inputmode: 'numeric',
    classes: 'govuk-input--width-3',
    errorMessage: errorFor(errors, 'age'),
    reader: visit,
  });
  const who = runners.map((each) => [each, words.runner[each]] as const);
  const kinds = serviceKinds.map((each) => [each, filters.kinds[each]] as const);
  return html`${age}${access(visit, asked)}
  ${choice('runner', filters.runner, typed.runner, [['', filters.anyRunner], ...who])}
  ${choice('kind', filters.kind, typed.kind, [['', filters.anyKind], ...kinds])}${room(visit, asked)}`;
}

function access(visit: Visit, { typed }: Asked): Html {
  const { filters } = say(visit);
  return checkboxes({
    name: 'access',
    fieldset: { legend: { text: filters.access } },
    hint: filters.accessHint,
    items: accessNeeds.map((need, index) => {
      const name = accessParts[index]?.name ?? need;
      return { name, value: 'yes', text: filters.needs[need], checked: typed[name] === 'yes' };
    }),
    reader: visit,
  });
}

function room(visit: Visit, { typed }: Asked): Html {
  const { filters } = say(visit);
  return checkboxes({
    name: 'now',
    fieldset: { legend: { text: filters.now } },
    items: [{ value: 'yes', text: filters.takingNow, checked: typed.now === 'yes' }],
    reader: visit,
  });
}

function choice(
  name: string,
  label: string,
  value: string,
  all: readonly (readonly [value: string, text: string])[],
): Html {
  return select({ id: name, name, label, value, items: all.map(([each, text]) => ({ value: each, text })) });
}
