import { type AccountId, addDays, type CalendarDate, dayOf, type Id, type Moment, type Pence } from '#basics';
import { type AccessNeed, accessSaid } from './access-needs.ts';
import type { Taking } from './capacity.ts';
import type { Cost, PriceUnit } from './cost.ts';
import type { Point } from './place.ts';
import type { ClockTime, Weekday } from './schedule.ts';
import type { Contact, ServiceId, ServiceWords } from './service.ts';
import type { Runner, WayToPay } from './ways-to-pay.ts';

export type ListingId = Id<'own-listing'>;

/** Who may list themselves. A council and a health service publish their lists as open data. */
export const listers = [
  'personal-assistant',
  'self-employed',
  'co-operative',
  'business',
  'charity',
  'disabled-people',
  'neighbours',
] as const;
export type Lister = (typeof listers)[number];

/** What somebody says of what they offer. Anything but who, a name and what it is may be left empty: nobody has to be found at home. */
export type OwnWords = {
  readonly who: Lister;
  readonly name: string;
  readonly what: string;
  readonly days: readonly Weekday[];
  readonly opens?: ClockTime;
  readonly closes?: ClockTime;
  readonly when: string;
  readonly street: string;
  readonly town: string;
  readonly postcode: string;
  readonly cost: OwnCost;
  readonly waysToPay: readonly WayToPay[];
  readonly access: readonly AccessNeed[];
  /** Missing where they do not say whether there is room. */
  readonly taking?: Taking;
  readonly phone: string;
  readonly email?: string;
  readonly website?: string;
  readonly joining: string;
};

export type OwnCost =
  | { readonly is: 'free' | 'not-said' }
  | { readonly is: 'priced'; readonly amount: Pence; readonly per: PriceUnit };

/** A listing kept by whoever offers it. */
export type OwnListing = {
  readonly listingId: ListingId;
  readonly serviceId: ServiceId;
  readonly keptBy: AccountId;
  readonly says: OwnWords;
  /** When they last said that all of it is right. */
  readonly saidAt: Moment;
  readonly endedAt?: Moment;
};

/** Half a year: long enough to be no burden, short enough that prices and days are seldom wrong. */
const right_for_days = 182;
/** Whoever does not answer is asked again, not more often than this. */
const asked_again_days = 28;

/** Who is asked on a day whether their listing is still right: what they said, and when they were asked, lies before these days. */
export function askedOn(today: CalendarDate): { readonly said: CalendarDate; readonly asked: CalendarDate } {
  return { said: addDays(today, -right_for_days), asked: addDays(today, -asked_again_days) };
}

/** What the directory shows of a listing of one's own; the point is that of its postcode, where a table of them knows it. */
export function shownOf({ endedAt, saidAt, says }: OwnListing, point?: Point): ServiceWords {
  const { joining, taking, website } = says;
  const runner: Runner = says.who === 'personal-assistant' ? 'self-employed' : says.who;
  return {
    name: says.name,
    kind: 'service',
    status: endedAt === undefined ? 'active' : 'defunct',
    description: says.what,
    cost: costOf(says.cost),
    waysToPay: says.cost.is === 'free' ? [] : says.waysToPay,
    runner,
    places: placesOf(says, point),
    schedules: schedulesOf(says),
    contacts: contactsOf(says),
    terms: says.who === 'personal-assistant' ? [{ says: 'what', label: 'Personal assistant' }] : [],
    ...(says.email !== undefined && { email: says.email }),
    ...(website !== undefined && { url: website }),
    ...(joining !== '' && { joining }),
    ...(taking !== undefined && { capacity: { taking, saidOn: dayOf(saidAt) } }),
  };
}

function costOf(cost: OwnCost): Cost {
  if (cost.is !== 'priced') return { is: cost.is };
  return { is: 'priced', options: [{ amount: cost.amount, per: cost.per }] };
}

function schedulesOf({ closes, days, opens, when }: OwnWords): ServiceWords['schedules'] {
  if (days.length + when.length === 0 && opens === undefined) return [];
  const hours = { ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }) };
  return [{ days, ...hours, repeats: 'every-week', ...(when !== '' && { words: when }) }];
}

function placesOf(
  { access, postcode, street, town }: OwnWords,
  point: Point | undefined,
): ServiceWords['places'] {
  const told = street !== '' || town !== '' || postcode !== '' || access.length > 0;
  if (!told) return [];
  const place = {
    lines: street === '' ? [] : [street],
    ...(town !== '' && { town }),
    ...(postcode !== '' && { postcode }),
    ...(point !== undefined && { point }),
    access: access.map((need) => accessSaid[need]),
  };
  return [place];
}

function contactsOf({ phone }: OwnWords): readonly Contact[] {
  return phone === '' ? [] : [{ phones: [{ number: phone }] }];
}
