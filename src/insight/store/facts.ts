import type { CalendarDate } from '#basics';
import type { Transaction } from '#platform';
import type { Fact } from '../make-release.ts';

/** Everybody with an agreed budget on a day, in every place, as the views of the rooms below show them to watchers alone. */
export async function factsOn(tx: Transaction, day: CalendarDate): Promise<readonly Fact[]> {
  return tx.rows<Fact>(
    `with agreed as (
       select distinct on (locality_id, person_id) locality_id, person_id, plan_id, weekly_pence, starting_weekly_pence
         from plans.published_agreement where from_day <= $1 order by locality_id, person_id, from_day desc, plan_id desc
     ), lower as (
       select distinct on (locality_id, person_id, plan_id) locality_id, person_id, plan_id, to_weekly_pence
         from plans.published_change where takes_effect_on <= $1
         order by locality_id, person_id, plan_id, takes_effect_on desc
     ), held as (
       select locality_id, person_id, kind, sum(weekly_pence) as weekly_pence
         from holdings.published_share where from_on <= $1 and (until_on is null or until_on >= $1)
         group by locality_id, person_id, kind
     ), way as (
       select distinct on (locality_id, person_id) locality_id, person_id, kind
         from held order by locality_id, person_id, weekly_pence desc, kind
     )
     select locality_id as place, coalesce(way.kind, 'none') as way,
         coalesce(lower.to_weekly_pence, agreed.weekly_pence) as agreed,
         coalesce(agreed.starting_weekly_pence, 0) as starting
       from agreed
       left join lower using (locality_id, person_id, plan_id)
       left join way using (locality_id, person_id)`,
    [day],
    'fairness-facts',
  );
}
