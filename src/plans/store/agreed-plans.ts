import type { CalendarDate, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';

/** An agreed plan by whose it is, and the day by which it is looked at together next. */
export type AgreedPlan = {
  readonly personId: PersonId;
  readonly personName: string;
  readonly reviewBy: CalendarDate;
};

/** Which of many: those whose name holds some letters (all where empty), without some people, and which part of the list. */
export type Wanted = {
  readonly name: string;
  readonly without: readonly PersonId[];
  readonly from: number;
  readonly size: number;
};

/** Some of the agreed plans that were sent to an organisation in sight, the next to look at first, and how many there are. */
export async function agreedPlansOf(
  tx: Transaction,
  organisationId: OrganisationId,
  { name, without, from, size }: Wanted,
): Promise<{ readonly plans: readonly AgreedPlan[]; readonly total: number }> {
  const rows = await tx.rows<AgreedPlan & { readonly total: number }>(
    `with wanted as materialized (
       select p.locality_id, p.person_id, p.sending_id, p.review_by
         from plans.plan p
         where p.locality_id = platform.locality() and p.sent_to = $1 and p.state = 'agreed' and p.person_id <> all ($2)
           and ($3 = '' or exists (select 1 from plans.sending s
             where s.locality_id = p.locality_id and s.person_id = p.person_id and s.sending_id = p.sending_id
               and strpos(lower(s.person_name), lower($3)) > 0))
     ), shown as (select * from wanted order by review_by, person_id offset $4 limit $5)
     select shown.person_id as "personId", s.person_name as "personName", shown.review_by as "reviewBy",
         (select count(*) from wanted) as total
       from shown join plans.sending s using (locality_id, person_id, sending_id)
       order by shown.review_by, shown.person_id`,
    [organisationId, without, name, from, size],
    'agreed-plans-of',
  );
  return {
    plans: rows.map(({ personId, personName, reviewBy }) => ({ personId, personName, reviewBy })),
    total: rows[0]?.total ?? 0,
  };
}
