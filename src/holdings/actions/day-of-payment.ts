import { type CalendarDate, dayOf } from '#basics';
import type { Transaction, World } from '#platform';
import type { Holding } from '../holding.ts';
import { openedAt } from '../store/holdings.ts';
import type { NotThatDay } from './refusals.ts';

/**
 * Why money cannot have come or gone on a day: the day has not come, or nothing was held yet. A receipt of any day since is taken,
 * however late; undefined where all is well.
 */
export async function notThatDay(
  tx: Transaction,
  visit: World,
  { personId, holdingId }: Holding,
  on: CalendarDate,
): Promise<NotThatDay | undefined> {
  if (on > visit.clock.today()) return { because: 'day-not-come', on };
  const opened = dayOf(await openedAt(tx, personId, holdingId));
  return on < opened ? { because: 'before-it-was-there', opened } : undefined;
}
