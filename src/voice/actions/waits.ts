import type { World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import { clocksFrom } from '../clocks.ts';

/** The clocks of a challenge that comes, or goes to the panel, today; as the policy in force says. */
export function clocksToday(visit: World): ReturnType<typeof clocksFrom> {
  const today = visit.clock.today();
  const pack = getPolicyPack(visit.settings.policy);
  const waits = {
    acknowledge: valueOn(pack, 'complaint-acknowledged', today),
    answer: valueOn(pack, 'review-reply', today),
  };
  return clocksFrom(today, waits, bankHolidays);
}
