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
  /** The service that agreed it, and pays it. */
  readonly organisationId: OrganisationId;
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

/** Where a proposal to lower an agreed budget is: notice has to be given or runs, a challenge holds it, or it came to nothing. */
const changeStates = ['notice', 'held', 'dropped'] as const;
export type ChangeState = (typeof changeStates)[number];

/** A proposal to lower the weekly budget. It takes effect only when notice was given and has run, and no challenge holds it. */
export type Change = {
  readonly changeId: ChangeId;
  readonly planId: PlanId;
  readonly state: ChangeState;
  readonly proposedOn: CalendarDate;
  /** The day the person was given it in the way they asked for. None: not yet, or not yet what came of their challenge. */
  readonly givenOn?: CalendarDate;
  /** The first day of the lower figure as it was last said to the person. */
  readonly takesEffectOn?: CalendarDate;
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

/** A weekly figure, and its first day. */
export type WeeklyFigure = { readonly from: CalendarDate; readonly weekly: Pence };

/**
 * The agreement in force on a day, the weekly figure that day, and every figure since the agreement's first; undefined before the
 * first. Of two on one day, the later counts.
 */
export function budgetOn(
  agreements: readonly Agreement[],
  changes: readonly Change[],
  day: CalendarDate,
):
  | {
      readonly agreement: Agreement;
      readonly weekly: Pence;
      readonly since: CalendarDate;
      readonly figures: readonly WeeklyFigure[];
    }
  | undefined {
  const agreement = agreements
    .filter((each) => each.from <= day)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  if (agreement === undefined) return undefined;
  const first: WeeklyFigure = { from: agreement.from, weekly: agreement.weekly };
  const lower = changes
    .filter((each) => each.planId === agreement.planId)
    .flatMap((each): readonly WeeklyFigure[] => {
      const from = firstDayOf(each);
      return from === undefined || from > day ? [] : [{ from, weekly: each.toWeekly }];
    })
    .sort((a, b) => a.from.localeCompare(b.from));
  const { from: since, weekly } = lower.at(-1) ?? first;
  return { agreement, weekly, since, figures: [first, ...lower] };
}

type Notice = Pick<Change, 'state' | 'givenOn' | 'takesEffectOn'>;

/** The first day of the lower figure; none while notice was not given, a challenge holds it, or it came to nothing. */
export function firstDayOf(change: Notice): CalendarDate | undefined {
  return change.state === 'notice' && change.givenOn !== undefined ? change.takesEffectOn : undefined;
}

/** Whether a proposal is still on its way: notice has to be given or runs, or a challenge holds it. */
export function isUnsettled(change: Notice, today: CalendarDate): boolean {
  return change.state === 'held' || mayHold(change, today);
}

/** Whether a challenge made today still comes before the change takes effect, and so keeps everything as it is. */
export function mayHold(change: Notice, today: CalendarDate): boolean {
  const first = firstDayOf(change);
  return change.state === 'notice' && (first === undefined || today < first);
}

/** The first day of the lower figure where notice is given on a day: also after a challenge in vain, never earlier than said. */
export function noticeFrom(
  change: Pick<Change, 'takesEffectOn'>,
  givenOn: CalendarDate,
  noticeDays: number,
): CalendarDate {
  const first = addDays(givenOn, noticeDays);
  const { takesEffectOn: said } = change;
  return said !== undefined && said > first ? said : first;
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
