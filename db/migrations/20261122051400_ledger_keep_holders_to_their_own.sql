-- A provider at work for a person sees the account it holds for them, not their direct payment or what others hold.
drop policy the_person_or_the_organisation on ledger.account;
create policy the_person_or_the_organisation on ledger.account for select to mainstay_app
  using (locality_id = platform.locality()
    and ((person_id = platform.person_id() and platform.stands_as('{self,supporter,planner,decider,payer}'))
      or organisation_id = any (platform.organisations())));

-- What several accounts hold together, for friends who pool: each may know the whole and their own, never a friend's.
create function ledger.total_of(in_locality text, in_accounts uuid[])
returns bigint language plpgsql stable security definer set search_path = '' as $$
begin
  perform ledger.keep_to_own_place(in_locality);
  return (select coalesce(sum(a.posted_pence), 0)::bigint from ledger.account a
    where a.locality_id = in_locality and a.account_id = any (in_accounts));
end
$$;
revoke all on function ledger.total_of from public;
grant execute on function ledger.total_of to mainstay_app;
