-- Every four weeks of a fund have their statement once. Statements follow each other without gap and without overlap, their lines add up to
-- what they say, and when the newest night of a place sent one, no fund that was signed before it lacked one (domain 3.4).
with sent as (
  select t.*, lag(t.until_on) over w as before_until, lag(t.until_version) over w as before_version,
      lag(t.closing_pence) over w as before_closing, row_number() over w as place
    from holdings.statement t
    window w as (partition by t.locality_id, t.person_id, t.holding_id order by t.until_on, t.is_final, t.statement_id)
), night as (
  select t.locality_id, max(t.sent_at) as at, (max(t.sent_at) at time zone 'Europe/London')::date as on_day
    from holdings.statement t where not t.is_final group by t.locality_id
)
select s.locality_id, s.statement_id::text as id, 'does not follow the one before' as broken
from sent s
where (s.place > 1 and (s.from_on <> least(s.before_until + 1, s.until_on) or s.after_version <> s.before_version
    or s.opening_pence <> s.before_closing))
  or (s.place = 1 and (s.after_version <> 0 or s.opening_pence <> 0))
union all
select s.locality_id, s.statement_id::text, 'says other sums than its lines'
from sent s
join holdings.holding h on h.locality_id = s.locality_id and h.person_id = s.person_id and h.holding_id = s.holding_id
left join ledger.entry e on e.locality_id = h.locality_id and e.account_id = h.account_id
  and e.version > s.after_version and e.version <= s.until_version
group by s.locality_id, s.statement_id, s.in_pence, s.out_pence
having s.in_pence <> coalesce(sum(e.amount_pence) filter (where e.amount_pence > 0), 0)
  or s.out_pence <> -coalesce(sum(e.amount_pence) filter (where e.amount_pence < 0), 0)
union all
select h.locality_id, h.holding_id::text, 'lacks the statement of four weeks that are over'
from holdings.holding h
join night n on n.locality_id = h.locality_id
join holdings.arrangement a on a.locality_id = h.locality_id and a.person_id = h.person_id
cross join lateral (select a.first_day - (extract(isodow from a.first_day)::integer - 1) as monday) m
cross join lateral (select m.monday + (n.on_day - m.monday) / 28 * 28 - 1 as until_on) p
where h.kind = 'individual-service-fund' and h.state = 'active' and n.on_day >= m.monday
  and (select max(g.signed_at) from holdings.signature g
    where g.locality_id = h.locality_id and g.person_id = h.person_id and g.holding_id = h.holding_id) < n.at
  and exists (select 1 from holdings.share s
    where s.locality_id = h.locality_id and s.person_id = h.person_id and s.holding_id = h.holding_id
      and s.from_on <= p.until_on)
  and not exists (select 1 from holdings.statement t
    where t.locality_id = h.locality_id and t.person_id = h.person_id and t.holding_id = h.holding_id
      and t.until_on >= p.until_on)
