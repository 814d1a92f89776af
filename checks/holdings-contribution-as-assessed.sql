-- Contributions are taken only where an assessment was made, and never more than it says a week (design, invariant 7).
select p.locality_id, p.person_id, p.transfer_id, p.contribution_pence
from holdings.pay_in p
where p.contribution_pence > 0 and not exists (
  select 1 from holdings.financial_assessment f
    where f.locality_id = p.locality_id and f.person_id = p.person_id and f.from_on <= p.until_on
      and f.weekly_pence * ((p.until_on - p.from_on) / 7 + 1) >= p.contribution_pence);
