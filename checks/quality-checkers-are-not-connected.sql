-- A pair is two who check for the organisation that was asked, and who neither worked for the provider when they were there nor
-- stood beside the person themselves; and a report says no more than the person let out (design, invariant 28 and section 8.4).
with went as (
  select c.locality_id, c.person_id, c.check_id, c.provider_id, c.visited_on, pair.account_id
  from quality.quality_check c
  cross join lateral unnest(array[c.first_checker, c.second_checker]) as pair (account_id)
  where pair.account_id is not null and c.visited_on is not null
)
select went.locality_id, went.person_id, went.check_id, went.account_id::text as broken
from went
where exists (select 1 from people.worker w
    where w.locality_id = went.locality_id and w.organisation_id = went.provider_id and w.account_id = went.account_id
      and w.started_at::date <= went.visited_on and (w.ended_at is null or w.ended_at::date > went.visited_on))
  or exists (select 1 from people.relationship r
    where r.locality_id = went.locality_id and r.person_id = went.person_id and r.account_id = went.account_id
      and r.accepted_at::date <= went.visited_on and (r.ended_at is null or r.ended_at::date > went.visited_on))
union all
select c.locality_id, c.person_id, c.check_id, said.line ->> 'standard'
from quality.quality_check c
join quality.report r on r.locality_id = c.locality_id and r.report_id = c.report_id
cross join lateral jsonb_array_elements(r.findings) as said (line)
left join quality.finding f on f.locality_id = c.locality_id and f.person_id = c.person_id and f.check_id = c.check_id
  and f.standard = said.line ->> 'standard'
where f.standard is null or f.struck_out_at is not null;
