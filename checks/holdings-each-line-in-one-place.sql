-- No line of a plan is held in two places on the same day (design, invariant 1).
select one.locality_id, one.person_id, one.line_id, one.share_id, other.share_id as other_share_id
from holdings.share one
join holdings.share other on other.locality_id = one.locality_id and other.person_id = one.person_id
  and other.line_id = one.line_id and other.share_id > one.share_id
where (one.until_on is null or one.until_on >= one.from_on) and (other.until_on is null or other.until_on >= other.from_on)
  and one.from_on <= coalesce(other.until_on, 'infinity') and other.from_on <= coalesce(one.until_on, 'infinity');
