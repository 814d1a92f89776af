-- A challenge made before a lower budget takes effect holds it until it is answered; an upheld one came to nothing (design, 16).
select c.locality_id, c.person_id, c.challenge_id, c.state as challenge, b.state as change
from voice.challenge c
join plans.change b on b.locality_id = c.locality_id and b.person_id = c.person_id and b.change_id = c.about_id
where c.about = 'budget-change'
  and ((c.state in ('received', 'acknowledged') and b.state <> 'held'
      and (b.given_on is null or c.received_on < b.takes_effect_on))
    or (c.state in ('upheld', 'panel-upheld') and b.state <> 'dropped'));
