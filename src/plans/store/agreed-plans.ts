import type { CalendarDate, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { ReviewState } from '../review.ts';

/** An agreed plan by whose it is, and the day by which it is looked at together next. */
export type AgreedPlan = {
  readonly personId: PersonId;
  readonly personName: string;
  readonly reviewBy: CalendarDate;
  /** What is under way: they were asked how it goes on a day, or said it and get an answer by a day. */
  readonly open?: { readonly state: ReviewState; readonly day: CalendarDate };
};

/** Which of many: those whose name holds some letters (all where empty), without some people, and which part of the list. */
export type Wanted = {
  readonly name: string;
  readonly without: readonly PersonId[];
  readonly today: CalendarDate;
  readonly from: number;
  readonly size: number;
};

/** Some of the agreed plans, how many there are, how many of those wait for an answer, and how many are late to be looked at. */
export type FoundPlans = {
  readonly plans: readonly AgreedPlan[];
  readonly total: number;
  readonly waiting: number;
  readonly late: number;
};

type Row = {
  readonly personId: PersonId;
  readonly personName: string;
  readonly reviewBy: CalendarDate;
  readonly state: ReviewState | null;
  readonly day: CalendarDate | null;
  readonly total: number;
  readonly waiting: number;
  readonly late: number;
};

/**
 * Some of the agreed plans that were sent to an organisation in sight: first whoever said how it goes and waits, the one to
 * answer first at the top; then the next to look at.
 */
export async function agreedPlansOf(
  tx: Transaction,
  organisationId: OrganisationId,
  { name, today, without, from, size }: Wanted,
): Promise<FoundPlans> {
  const rows = await tx.rows<Row>(
    `with wanted as materialized (
       select p.locality_id, p.person_id, p.sending_id, p.review_by, r.state, coalesce(r.answer_by, r.asked_on) as day
         from plans.plan p
         left join plans.review r on r.locality_id = p.locality_id and r.person_id = p.person_id and r.plan_id = p.plan_id
           and r.sent_to = $1 and r.state in ('asked', 'said')
         where p.locality_id = platform.locality() and p.sent_to = $1 and p.state = 'agreed' and p.person_id <> all ($2)
           and ($3 = '' or exists (select 1 from plans.sending s
             where s.locality_id = p.locality_id and s.person_id = p.person_id and s.sending_id = p.sending_id
               and strpos(lower(s.person_name), lower($3)) > 0))
     ), counted as (
       select count(*) as total, count(*) filter (where state = 'said') as waiting,
           count(*) filter (where review_by < $6) as late from wanted
     ), shown as (
       select *, case when state = 'said' then day end as answer_by from wanted
         order by answer_by, review_by, person_id offset $4 limit $5
     )
     select shown.person_id as "personId", s.person_name as "personName", shown.review_by as "reviewBy", shown.state, shown.day,
         counted.total, counted.waiting, counted.late
       from shown join plans.sending s using (locality_id, person_id, sending_id) cross join counted
       order by shown.answer_by, shown.review_by, shown.person_id`,
    [organisationId, without, name, from, size, today],
    'agreed-plans-of',
  );
  const { total = 0, waiting = 0, late = 0 } = rows[0] ?? {};
  return { plans: rows.map(agreedPlan), total, waiting, late };
}

function agreedPlan({ personId, personName, reviewBy, state, day }: Row): AgreedPlan {
  return {
    personId,
    personName,
    reviewBy,
    ...(state !== null && day !== null && { open: { state, day } }),
  };
}
