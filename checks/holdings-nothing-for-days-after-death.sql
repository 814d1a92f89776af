-- Once it is written down that somebody died, nothing is paid for a day after that one; what was due before still is.
select p.locality_id, p.person_id, p.paid_days_id, p.until_on, d.died_on
from people.death d
join holdings.paid_days p on p.locality_id = d.locality_id and p.person_id = d.person_id and p.until_on > d.died_on
join ledger.transfer t on t.locality_id = p.locality_id and t.transfer_id = p.transfer_id
where d.taken_back_at is null and t.recorded_at > d.written_at;
