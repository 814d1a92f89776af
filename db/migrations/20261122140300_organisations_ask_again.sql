-- Who left an alliance, or said no to it, can be asked again by its members: a no is not for ever.
create policy asked_again_by_members on organisations.alliance_member for update to mainstay_app
  using (locality_id = platform.locality() and left_at is not null)
  with check (locality_id = platform.locality() and asked_by = any (platform.organisations())
    and joined_at is null and left_at is null);
grant update (organisation_name, asked_by, asked_at) on organisations.alliance_member to mainstay_app;
