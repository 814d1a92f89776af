-- Whom somebody stands beside themselves is asked in one way, people.i_stand_beside.
drop function people.people_beside_myself(text, uuid);
