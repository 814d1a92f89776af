import {
  type AccountId,
  add,
  type CalendarDate,
  fraction,
  type Moment,
  nothing,
  type OrganisationId,
  type Pence,
  type PersonId,
  subtract,
} from '#basics';
import type { LedgerAccountId, TransferId } from '#ledger';
import { type GraceId, type GraceState, type Hours, isPaidAhead, isToPay, waitsAhead } from './hours.ts';
import type { JobId } from './job.ts';
import type { Particulars } from './particulars.ts';

const next = {
  asked: ['checked', 'said-no', 'withdrawn'],
  checked: ['paid', 'said-no', 'withdrawn'],
  paid: ['settled'],
  settled: [],
  'said-no': [],
  withdrawn: [],
} as const satisfies Readonly<Record<GraceState, readonly GraceState[]>>;

/** Whether one state may follow another. */
export function mayFollow(state: GraceState, then: GraceState): boolean {
  const all: readonly GraceState[] = next[state];
  return all.includes(then);
}

/** Why wages cannot wait: their day is over, or no money is there for them. */
export type GraceReason = 'late' | 'no-money';

/** Who did something, and when. */
export type Did = { readonly at: Moment; readonly by: AccountId; readonly name: string };

/** Wages of a job that somebody asked the service to pay ahead: what the service sees of them, and no more. */
export type Grace = {
  readonly graceId: GraceId;
  readonly personId: PersonId;
  readonly jobId: JobId;
  readonly organisationId: OrganisationId;
  readonly personName: string;
  readonly assistantName: string;
  readonly assistantAccount: AccountId;
  readonly minutes: number;
  readonly amount: Pence;
  readonly because: GraceReason;
  /** The day by which the oldest of these hours were to be paid. */
  readonly owedBy: CalendarDate;
  readonly state: GraceState;
  readonly asked: Did;
  readonly replyBy: CalendarDate;
  readonly checked?: Did;
  readonly paid?: Did & {
    readonly on: CalendarDate;
    readonly transferId: TransferId;
    readonly float: LedgerAccountId;
  };
  readonly refused?: { readonly at: Moment; readonly name: string };
  readonly why?: string;
  readonly settledOn?: CalendarDate;
};

/** Why the service may be asked to pay hours ahead on a day; undefined where they can wait, or it was asked. */
export function reasonAhead(hours: Hours, today: CalendarDate): GraceReason | undefined {
  if (!isToPay(hours) || hours.payBy === undefined || isPaidAhead(hours) || waitsAhead(hours))
    return undefined;
  if (hours.payBy < today) return 'late';
  return hours.reservation === undefined ? 'no-money' : undefined;
}

/** The most that may be paid ahead for a job at once: so many weeks of its contract. */
export function mostAhead(terms: Pick<Particulars, 'wage' | 'weeklyMinutes'>, weeks: number): Pence {
  return fraction(terms.wage, terms.weeklyMinutes * weeks, 60);
}

/** The hours of a job that may be asked for today, the oldest first, as many as the most allows beside what is still out. */
export function hoursAhead(
  all: readonly Hours[],
  most: Pence,
  today: CalendarDate,
): { readonly hours: readonly Hours[]; readonly amount: Pence; readonly out: Pence } {
  const isOut = (each: Hours): boolean =>
    each.paidOn === undefined && (isPaidAhead(each) || waitsAhead(each));
  const out = add(nothing, ...all.filter(isOut).map((each) => each.pay));
  const oldest = all
    .filter((each) => reasonAhead(each, today) !== undefined)
    .toSorted((one, other) => (`${one.on}${one.from}` < `${other.on}${other.from}` ? -1 : 1));
  let [amount, left] = [nothing, most > out ? subtract(most, out) : nothing];
  const hours: Hours[] = [];
  for (const each of oldest) {
    if (each.pay > left) break;
    hours.push(each);
    amount = add(amount, each.pay);
    left = subtract(left, each.pay);
  }
  return { hours, amount, out };
}
