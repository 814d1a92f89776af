import type { CalendarDate } from '#basics';
import { answerBy, monthsAfter } from '#plans';

/** How long each step may take: working days to a first word and to an answer. */
export type Waits = { readonly acknowledge: number; readonly answer: number };

/** The days by which a challenge has to be acknowledged and answered. */
export function clocksFrom(
  receivedOn: CalendarDate,
  waits: Waits,
  holidays: ReadonlySet<string>,
): { readonly acknowledgeBy: CalendarDate; readonly answerBy: CalendarDate } {
  return {
    acknowledgeBy: answerBy(receivedOn, waits.acknowledge, holidays),
    answerBy: answerBy(receivedOn, waits.answer, holidays),
  };
}

/** The last day on which a decision can be challenged. */
export function challengeUntil(decidedOn: CalendarDate, months: number): CalendarDate {
  return monthsAfter(decidedOn, months);
}
