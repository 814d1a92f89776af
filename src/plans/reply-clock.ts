import { addWorkingDays, type CalendarDate, workingDaysBetween } from '#basics';

/** How a promise to answer stands today. */
export type ReplyClock =
  | { readonly is: 'running'; readonly workingDaysLeft: number; readonly answerBy: CalendarDate }
  | { readonly is: 'late'; readonly workingDaysLate: number; readonly answerBy: CalendarDate };

/** The last day to answer something that came on a day. Working days; weekends and the given holidays do not count. */
export function answerBy(
  cameOn: CalendarDate,
  workingDays: number,
  holidays: ReadonlySet<string>,
): CalendarDate {
  return addWorkingDays(cameOn, workingDays, holidays);
}

/** On the last day itself nothing is late; the day after is. */
export function replyClock(by: CalendarDate, today: CalendarDate, holidays: ReadonlySet<string>): ReplyClock {
  if (today <= by)
    return { is: 'running', workingDaysLeft: workingDaysBetween(today, by, holidays), answerBy: by };
  return { is: 'late', workingDaysLate: workingDaysBetween(by, today, holidays), answerBy: by };
}
