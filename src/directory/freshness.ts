import { type CalendarDate, daysBetween } from '#basics';

/** How far the information can be trusted: lately checked, checked long ago, or nobody said when. */
export type Freshness = 'checked' | 'checked-long-ago' | 'never-checked';

/** Two years: by then an e-mail address, a price or a day has often changed. */
const longAgo_days = 730;

export function freshness(assuredOn: CalendarDate | undefined, today: CalendarDate): Freshness {
  if (assuredOn === undefined) return 'never-checked';
  return daysBetween(assuredOn, today) > longAgo_days ? 'checked-long-ago' : 'checked';
}
