import { z } from 'zod';
import type { CalendarDate } from '#basics';
import type { Transaction } from '#platform';
import { LikeGroup } from '../like-me.ts';

type Row = { readonly made_on: CalendarDate; readonly figures: unknown };

/** The newest figures about people with like starting figures, with the day they were made; undefined before the first. */
export async function newestLikeMe(
  tx: Transaction,
): Promise<{ readonly madeOn: CalendarDate; readonly groups: readonly LikeGroup[] } | undefined> {
  const row = await tx.find<Row>(
    `select made_on, figures from insight.like_me
       where locality_id = platform.locality() order by made_on desc limit 1`,
    [],
    'newest-like-me',
  );
  return row === undefined
    ? undefined
    : { madeOn: row.made_on, groups: z.array(LikeGroup).parse(row.figures) };
}

export async function keepLikeMe(
  tx: Transaction,
  on: CalendarDate,
  groups: readonly LikeGroup[],
): Promise<void> {
  await tx.run(
    `insert into insight.like_me (locality_id, made_on, figures) values (platform.locality(), $1, $2)
       on conflict (locality_id, made_on) do nothing`,
    [on, JSON.stringify(groups)],
  );
}

/** How many people of the place have another agreed budget since a day. Only watchers over fairness are shown any. */
export async function changedSince(
  tx: Transaction,
  since: CalendarDate,
  until: CalendarDate,
): Promise<number> {
  const row = await tx.get<{ readonly people: number }>(
    `select count(distinct person_id)::int as people from (
       select person_id from plans.published_agreement
         where locality_id = platform.locality() and from_day > $1 and from_day <= $2
       union select person_id from plans.published_change
         where locality_id = platform.locality() and takes_effect_on > $1 and takes_effect_on <= $2) as changed`,
    [since, until],
  );
  return row.people;
}
