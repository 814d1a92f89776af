import { readPounds } from '#basics';
import { field, fieldList, tooLongFields, type Visit } from '#platform';
import type { FieldError } from '#ui';
import { accessNeeds } from '../access-needs.ts';
import { takings } from '../capacity.ts';
import { priceUnits } from '../cost.ts';
import { readEmail, readLabel, readProse } from '../formats/fields.ts';
import { some } from '../formats/some.ts';
import { readWebAddress } from '../formats/web-address.ts';
import { listers, type OwnCost, type OwnWords } from '../own-listing.ts';
import { type ClockTime, readClockTime, type Weekday } from '../schedule.ts';
import { waysToPay } from '../ways-to-pay.ts';
import { sayOwn } from './say-own.ts';

const letters_max = {
  name: 100,
  what: 2000,
  opens: 20,
  closes: 20,
  when: 200,
  street: 200,
  town: 100,
  postcode: 12,
  amount: 20,
  phone: 40,
  email: 254,
  website: 300,
  joining: 500,
} as const;
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const unsaid = (): undefined => undefined;

/** What somebody says of what they offer, without any markup, or what is wrong with it beside its field. */
export function readOwn(
  visit: Visit,
): { readonly says: OwnWords } | { readonly errors: readonly FieldError[] } {
  const who = listers.find((each) => each === field(visit.form, 'who'));
  const cost = readCost(visit);
  const hours = { ...some('opens', readTime(visit, 'opens')), ...some('closes', readTime(visit, 'closes')) };
  const says = {
    name: label(visit, 'name'),
    what: readProse(visit.form, 'what', unsaid) ?? '',
    days: weekdays.filter((day) => fieldList(visit.form, 'days').includes(String(day))),
    ...hours,
    when: label(visit, 'when'),
    street: label(visit, 'street'),
    town: label(visit, 'town'),
    postcode: label(visit, 'postcode').toUpperCase(),
    waysToPay: waysToPay.filter((way) => fieldList(visit.form, 'pay').includes(way)),
    access: accessNeeds.filter((need) => fieldList(visit.form, 'access').includes(need)),
    ...some(
      'taking',
      takings.find((each) => each === field(visit.form, 'taking')),
    ),
    phone: label(visit, 'phone'),
    ...some('email', readEmail(visit.form, 'email', unsaid)),
    ...some('website', readWebAddress(visit.form, 'website', unsaid)),
    joining: readProse(visit.form, 'joining', unsaid) ?? '',
  };
  const errors = [...(who === undefined ? [missing(visit, 'who')] : []), ...wrongWith(visit, says)];
  if (who === undefined || cost === undefined || errors.length > 0) {
    return {
      errors: [
        ...errors,
        ...(cost === undefined ? [{ field: 'amount', text: sayOwn(visit).amountWrong }] : []),
      ],
    };
  }
  return { says: { ...says, who, cost } };
}

function wrongWith(visit: Visit, says: Omit<OwnWords, 'who' | 'cost'>): readonly FieldError[] {
  const words = sayOwn(visit);
  return [
    ...(says.name === '' ? [missing(visit, 'name')] : []),
    ...(says.what === '' ? [missing(visit, 'what')] : []),
    ...tooLongFields(visit.form, letters_max).map((each) => ({
      field: each.field,
      text: words.tooLong(each.most),
    })),
    ...unread(visit, says, { opens: words.timeWrong, closes: words.timeWrong }),
    ...unread(visit, says, { email: words.emailWrong, website: words.websiteWrong }),
    ...(canBeReached(visit) ? [] : [{ field: 'phone', text: words.reachMissing }]),
  ];
}

/** What was typed and could not be read. */
function unread(
  visit: Visit,
  says: Partial<OwnWords>,
  texts: Partial<Readonly<Record<'opens' | 'closes' | 'email' | 'website', string>>>,
): readonly FieldError[] {
  const read = new Map<string, unknown>(Object.entries(says));
  return Object.entries(texts).flatMap(([name, text]) =>
    field(visit.form, name) !== '' && !read.has(name) ? [{ field: name, text }] : [],
  );
}

function canBeReached(visit: Visit): boolean {
  return ['phone', 'email', 'website', 'joining'].some((name) => field(visit.form, name) !== '');
}

function missing(visit: Visit, name: 'who' | 'name' | 'what'): FieldError {
  return { field: name, text: sayOwn(visit)[`${name}Missing`] };
}

function label(visit: Visit, name: string): string {
  return readLabel(visit.form, name, unsaid) ?? '';
}

function readTime(visit: Visit, name: string): ClockTime | undefined {
  return readClockTime(field(visit.form, name));
}

/** Undefined where a price was chosen and is none. */
function readCost(visit: Visit): OwnCost | undefined {
  const is = field(visit.form, 'cost');
  if (is === 'free') return { is };
  if (is !== 'priced') return { is: 'not-said' };
  const amount = readPounds(field(visit.form, 'amount'));
  const per = priceUnits.find((unit) => unit === field(visit.form, 'per'));
  return amount === undefined || per === undefined ? undefined : { is, amount, per };
}
