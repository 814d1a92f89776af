import { type CalendarDate, type Id, type LocalityId, type Moment } from '#basics';
import { type AreaServed } from './area-served.ts';
import { type Capacity } from './capacity.ts';
import { type Cost, type UnitPrice, unitPrice } from './cost.ts';
import { type Place } from './place.ts';
import { type Schedule } from './schedule.ts';
import { type Runner, type WayToPay } from './ways-to-pay.ts';

export type ServiceId = Id<'service'>;
/** An organisation as a feed describes it; not the same list as the organisations that sign in. */
export type ProviderId = Id<'provider'>;

/** The words of Open Referral UK for whether a service runs. */
const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** What sort of thing is listed: something you arrange, people who meet, or somewhere you can go. */
export const serviceKinds = ['service', 'group', 'place'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export type Phone = { readonly number: string; readonly words?: string };

/** A way to reach somebody. At least one of its parts is there. */
export type Contact = {
  readonly name?: string;
  readonly role?: string;
  readonly email?: string;
  readonly phones: readonly Phone[];
};

/** A word that says what a service is, whom it is for, or a language spoken there. */
export type Term = {
  readonly says: 'what' | 'for-whom' | 'language';
  readonly label: string;
  readonly uri?: string;
  /** The list of words it is taken from, where its publisher names one. */
  readonly list?: string;
};

/** Whole years; open at either end, never empty at both. */
export type Ages = { readonly from: number; readonly to?: number } | { readonly to: number };

/** Who made what the directory says, and how far it can be trusted today. */
export type Origin = {
  /** The name of the feed or list it came from. */
  readonly source: string;
  /** The id it has there, whatever its shape. */
  readonly sourceId: string;
  /** The day its publisher last checked it; missing where they never said. */
  readonly assuredOn?: CalendarDate;
  readonly broughtInAt: Moment;
};

export type Provider = {
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  readonly email?: string;
};

/** What a publisher says about one service, once it is safe and plain. */
export type ServiceWords = {
  readonly name: string;
  readonly kind: ServiceKind;
  readonly status: ServiceStatus;
  /** Plain text: paragraphs with an empty line between, list items beginning with "- ". Never markup. */
  readonly description?: string;
  readonly url?: string;
  readonly email?: string;
  readonly cost: Cost;
  readonly waysToPay: readonly WayToPay[];
  readonly runner?: Runner;
  readonly ages?: Ages;
  readonly places: readonly Place[];
  readonly schedules: readonly Schedule[];
  readonly contacts: readonly Contact[];
  readonly terms: readonly Term[];
  /** How to start: "just turn up", "ask for an appointment". */
  readonly joining?: string;
  /** What you should know before you go, in the publisher's words. */
  readonly alert?: string;
  /** Room for somebody new, where whoever runs it has said. */
  readonly capacity?: Capacity;
  /** Where people must live to use it; empty where nobody has said. */
  readonly serves?: readonly AreaServed[];
  /** Who has looked at how good it is, in the publisher's words. */
  readonly accreditations?: string;
};

/** A service, group or place that somebody can use. */
export type Service = ServiceWords & {
  readonly id: ServiceId;
  readonly localityId: LocalityId;
  readonly provider?: Provider & { readonly id: ProviderId };
  readonly origin: Origin;
  /** Where the local service took it down: of what was said only the name is left. */
  readonly takenDownOn?: CalendarDate;
};

/** A listing as it is shown while it is taken down: that it was here, and nothing that it said. */
export function takenDown(service: Service, on: CalendarDate): Service {
  const { id, localityId, name, kind, origin } = service;
  const nothing = { waysToPay: [], places: [], schedules: [], contacts: [], terms: [] };
  return {
    id,
    localityId,
    name,
    kind,
    origin,
    ...nothing,
    status: 'inactive',
    cost: { is: 'not-said' },
    takenDownOn: on,
  };
}

/** What an hour or a session costs on a day, where it is known; nothing for a free service. */
export function priceOf(service: Pick<Service, 'cost'>, on: CalendarDate): UnitPrice | undefined {
  return unitPrice(service.cost, on);
}

export function readServiceStatus(text: string): ServiceStatus | undefined {
  return serviceStatuses.find((each) => each === text.trim().toLowerCase());
}
