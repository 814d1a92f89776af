import type { CalendarDate, Moment } from '#basics';
import type { HolidayOverride } from '#policy';
import type { Transaction } from '#platform';

/** The days that this place says are other than the table of bank holidays has them, in their order. */
export async function dayOverrides(tx: Transaction): Promise<readonly HolidayOverride[]> {
  return tx.rows<HolidayOverride>(
    'select day, is_a as "is", why from payments.day_override where locality_id = platform.locality() order by day',
  );
}

export async function saveDayOverride(
  tx: Transaction,
  override: HolidayOverride,
  by: { readonly name: string; readonly at: Moment },
): Promise<void> {
  await tx.run(
    `insert into payments.day_override (locality_id, day, is_a, why, set_at, set_by)
     values (platform.locality(), $1, $2, $3, $4, $5)
     on conflict (locality_id, day)
     do update set is_a = excluded.is_a, why = excluded.why, set_at = excluded.set_at, set_by = excluded.set_by`,
    [override.day, override.is, override.why, by.at, by.name],
  );
}

/** Takes a day back, so that the table counts again. */
export async function forgetDayOverride(tx: Transaction, day: CalendarDate): Promise<void> {
  await tx.run('delete from payments.day_override where locality_id = platform.locality() and day = $1', [
    day,
  ]);
}
