import { pounds } from '#basics';
import { field, fieldList, type Visit } from '#platform';
import {
  button,
  checkboxes,
  errorFor,
  type FieldError,
  type Html,
  html,
  input,
  radios,
  select,
  textarea,
} from '#ui';
import { accessNeeds } from '../access-needs.ts';
import { takings } from '../capacity.ts';
import { priceUnits } from '../cost.ts';
import { listers, type OwnWords } from '../own-listing.ts';
import { waysToPay } from '../ways-to-pay.ts';
import { say } from './say.ts';
import { sayOwn } from './say-own.ts';

/** What the form stands on: what the listing says now, if it is there, and what is wrong with what was typed. */
type Standing = {
  readonly visit: Visit;
  readonly now: OwnWords | undefined;
  readonly errors: readonly FieldError[];
};

/** The fields in which somebody says what they offer; what it says now, or what was typed, stands in them. */
export function ownFields(visit: Visit, now: OwnWords | undefined, errors: readonly FieldError[]): Html {
  const standing = { visit, now, errors };
  const words = sayOwn(visit);
  return html`${oneOf(standing, 'who', { legend: words.who, now: now?.who, texts: choices(listers, words.listers) })}
    ${line(standing, 'name', { now: now?.name, hint: words.nameHint })}
    ${text(standing, 'what', { now: now?.what, rows: 5 })}
    ${when(standing)}${where(standing)}${money(standing)}
    ${oneOf(standing, 'taking', {
      legend: words.taking,
      now: now === undefined ? '' : (now.taking ?? 'not-said'),
      texts: [...choices(takings, words.takings), ['not-said', words.notSaid]],
    })}
    ${line(standing, 'phone', { now: now?.phone })}${line(standing, 'email', { now: now?.email })}
    ${line(standing, 'website', { now: now?.website })}
    ${text(standing, 'joining', { now: now?.joining, hint: words.joiningHint, rows: 2 })}
    ${button({ text: words.save, preventDoubleClick: true })}`;
}

function when(standing: Standing): Html {
  const { now, visit } = standing;
  const words = sayOwn(visit);
  const days = say(visit).filters.dayNames.map((name, index) => [String(index + 1), name] as const);
  return html`${manyOf(standing, 'days', { legend: words.days, now: (now?.days ?? []).map(String), texts: days })}
    ${line(standing, 'opens', { now: now?.opens, hint: words.timeHint })}
    ${line(standing, 'closes', { now: now?.closes })}${line(standing, 'when', { now: now?.when })}`;
}

function where(standing: Standing): Html {
  const { now, visit } = standing;
  const words = sayOwn(visit);
  return html`${line(standing, 'street', { now: now?.street, hint: words.streetHint })}
    ${line(standing, 'town', { now: now?.town })}${line(standing, 'postcode', { now: now?.postcode })}
    ${manyOf(standing, 'access', {
      legend: words.access,
      now: now?.access ?? [],
      texts: choices(accessNeeds, say(visit).filters.needs),
    })}`;
}

function money(standing: Standing): Html {
  const { now, visit } = standing;
  const words = sayOwn(visit);
  const priced = now?.cost.is === 'priced' ? now.cost : undefined;
  const price = html`${line(standing, 'amount', { now: priced && pounds(priced.amount).slice(1) })}
    ${select({
      id: 'per',
      name: 'per',
      label: words.per,
      value: typed(standing, 'per', priced?.per ?? 'hour'),
      items: priceUnits.map((unit) => ({ value: unit, text: words.units[unit] })),
    })}`;
  return html`${oneOf(standing, 'cost', {
    legend: words.cost,
    now: now?.cost.is,
    texts: choices(['free', 'priced', 'not-said'], words.costs),
    more: { priced: price },
  })}${manyOf(standing, 'pay', {
    legend: words.pay,
    now: now?.waysToPay ?? [],
    texts: choices(waysToPay, say(visit).payChoice),
  })}`;
}

type Texts = readonly (readonly [value: string, text: string])[];

function choices<Each extends string>(
  all: readonly Each[],
  texts: Readonly<Record<Each, string>>,
): readonly (readonly [Each, string])[] {
  return all.map((each) => [each, texts[each]] as const);
}

function typed({ visit }: Standing, name: string, now = ''): string {
  return 'name' in visit.form ? field(visit.form, name) : now;
}

type LineName = keyof ReturnType<typeof sayOwn> &
  (
    | 'name'
    | 'opens'
    | 'closes'
    | 'when'
    | 'street'
    | 'town'
    | 'postcode'
    | 'amount'
    | 'phone'
    | 'email'
    | 'website'
  );

function line(
  standing: Standing,
  name: LineName,
  { hint, now }: { readonly now?: string | undefined; readonly hint?: string },
): Html {
  return input({
    id: name,
    name,
    label: sayOwn(standing.visit)[name],
    ...(hint !== undefined && { hint }),
    value: typed(standing, name, now),
    errorMessage: errorFor(standing.errors, name),
    reader: standing.visit,
  });
}

function text(
  standing: Standing,
  name: 'what' | 'joining',
  { hint, now, rows }: { readonly now?: string | undefined; readonly hint?: string; readonly rows: number },
): Html {
  return textarea({
    id: name,
    name,
    label: sayOwn(standing.visit)[name],
    ...(hint !== undefined && { hint }),
    rows,
    value: typed(standing, name, now),
    errorMessage: errorFor(standing.errors, name),
    reader: standing.visit,
  });
}

function oneOf(
  standing: Standing,
  name: string,
  of: {
    readonly legend: string;
    readonly now: string | undefined;
    readonly texts: Texts;
    readonly more?: Readonly<Record<string, Html>>;
  },
): Html {
  return radios({
    name,
    fieldset: { legend: { text: of.legend, classes: 'govuk-fieldset__legend--s' } },
    value: typed(standing, name, of.now),
    items: of.texts.map(([value, shown]) => ({ value, text: shown, conditional: of.more?.[value] })),
    errorMessage: errorFor(standing.errors, name),
    reader: standing.visit,
  });
}

function manyOf(
  { visit }: Standing,
  name: string,
  of: { readonly legend: string; readonly now: readonly string[]; readonly texts: Texts },
): Html {
  return checkboxes({
    name,
    fieldset: { legend: { text: of.legend, classes: 'govuk-fieldset__legend--s' } },
    values: 'name' in visit.form ? fieldList(visit.form, name) : of.now,
    items: of.texts.map(([value, shown]) => ({ value, text: shown })),
    reader: visit,
  });
}
