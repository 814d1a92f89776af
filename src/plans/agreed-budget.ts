import type { ServiceId } from '#directory';
import {
  type AccountId,
  addDays,
  type CalendarDate,
  type Id,
  nothing,
  type OrganisationId,
  type Pence,
} from '#basics';
import { type Line, type LineId, oneOffCost, type Unit, weeklyCost } from './line.ts';
import type { PlanId } from './plan.ts';

/** What was agreed for a plan. Starting figure, plan and agreement stay three figures, each with its own reason. */
export type Agreement = {
  readonly planId: PlanId;
  readonly agreedOn: CalendarDate;
  readonly from: CalendarDate;
  readonly weekly: Pence;
  readonly oneOff: Pence;
  readonly planWeekly: Pence;
  readonly startingWeekly?: Pence;
  readonly whyDifferent: string;
  /** The first look back at the plan together, at the latest. */
  readonly reviewBy: CalendarDate;
  /** The lines of the plan as they stood when it was agreed. */
  readonly lines: readonly AgreedLine[];
};

export type ChangeId = Id<'plan-change'>;

/** Where a proposal to lower an agreed budget is: notice runs, a challenge holds it, or it came to nothing. */
export const changeStates = ['notice', 'held', 'dropped'] as const;
export type ChangeState = (typeof changeStates)[number];

/** A proposal to lower the weekly budget. It takes effect only when notice has run and no challenge holds it. */
export type Change = {
  readonly changeId: ChangeId;
  readonly planId: PlanId;
  readonly state: ChangeState;
  readonly proposedOn: CalendarDate;
  readonly takesEffectOn: CalendarDate;
  readonly fromWeekly: Pence;
  readonly toWeekly: Pence;
  readonly reviewedOn: CalendarDate;
  readonly whatChanged: string;
  readonly reason: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly proposedBy: AccountId;
  readonly proposedName: string;
};

/** One line of an agreed plan, as rooms above this one need it. Weekly and one-off in pence; quantity in whole and quarter units a week. */
export type AgreedLine = {
  readonly lineId: LineId;
  readonly what: string;
  readonly weekly: Pence;
  readonly oneOff: Pence;
  readonly serviceId?: ServiceId;
  readonly providerName?: string;
  readonly unitPrice?: Pence;
  readonly quantity?: number;
  readonly unit?: Unit;
  readonly unpaid: boolean;
};

/** The agreement in force on a day and the weekly figure that day; undefined before the first. Of two on one day, the later counts. */
export function budgetOn(
  agreements: readonly Agreement[],
  changes: readonly Change[],
  day: CalendarDate,
): { readonly agreement: Agreement; readonly weekly: Pence; readonly since: CalendarDate } | undefined {
  const agreement = agreements
    .filter((each) => each.from <= day)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  if (agreement === undefined) return undefined;
  const change = changes
    .filter((each) => each.planId === agreement.planId && isInForce(each, day))
    .sort((a, b) => a.takesEffectOn.localeCompare(b.takesEffectOn))
    .at(-1);
  return {
    agreement,
    weekly: change?.toWeekly ?? agreement.weekly,
    since: change?.takesEffectOn ?? agreement.from,
  };
}

function isInForce(change: Change, day: CalendarDate): boolean {
  return change.state === 'notice' && change.takesEffectOn <= day;
}

/** Whether a proposal is still on its way: notice runs, or a challenge holds it. */
export function isUnsettled(change: Pick<Change, 'state' | 'takesEffectOn'>, today: CalendarDate): boolean {
  return change.state === 'held' || mayHold(change, today);
}

/** Whether a challenge made today still comes before the change takes effect, and so keeps everything as it is. */
export function mayHold(change: Pick<Change, 'state' | 'takesEffectOn'>, today: CalendarDate): boolean {
  return change.state === 'notice' && today < change.takesEffectOn;
}

/** When a change that was challenged in vain takes effect: notice runs once more, and never earlier than first said. */
export function noticeAgain(
  change: Pick<Change, 'takesEffectOn'>,
  today: CalendarDate,
  noticeDays: number,
): CalendarDate {
  const again = addDays(today, noticeDays);
  return again > change.takesEffectOn ? again : change.takesEffectOn;
}

export function agreedLine(line: Line): AgreedLine {
  const base = {
    lineId: line.lineId,
    what: line.what,
    weekly: weeklyCost(line),
    oneOff: oneOffCost(line),
  };
  if (line.kind !== 'paid') return { ...base, weekly: nothing, oneOff: nothing, unpaid: true };
  return {
    ...base,
    ...(line.provider.kind === 'service' && { serviceId: line.provider.serviceId }),
    ...(line.provider.name !== '' && { providerName: line.provider.name }),
    ...(line.price !== undefined && {
      unitPrice: line.price.unitPrice,
      quantity: line.price.quantity / 100,
      unit: line.price.unit,
    }),
    unpaid: false,
  };
}
