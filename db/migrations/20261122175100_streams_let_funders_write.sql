-- A place in somebody's pot for a part that its funder writes down itself. Opened by who decides, for one stream and the funder's own
-- reference; or by another funder, who hands on so much of its own part: then two funders have signed, each for itself.
create table streams.place (
  locality_id text not null,
  person_id uuid not null,
  place_id uuid not null,
  funder_id uuid not null,
  stream text,
  reference text,
  only_for text[],
  -- What another funder hands on, out of which of its parts; none where the service opened the place.
  from_part_id uuid,
  from_funder_id uuid,
  amount_pence bigint,
  because text,
  opened_account uuid not null,
  opened_by text not null,
  opened_at timestamptz not null,
  written_part_id uuid,
  written_account uuid,
  written_by text,
  written_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  primary key (locality_id, person_id, place_id),
  foreign key (locality_id, person_id, from_part_id) references streams.part (locality_id, person_id, part_id),
  foreign key (locality_id, person_id, written_part_id) references streams.part (locality_id, person_id, part_id),
  constraint opened_for_a_stream_or_handed_on check (
    (from_part_id is null and from_funder_id is null and amount_pence is null and because is null
      and stream is not null and reference is not null)
    or (from_part_id is not null and from_funder_id is not null and amount_pence > 0 and because is not null
      and from_funder_id <> funder_id)),
  constraint written_by_somebody_else check (
    (written_part_id is null) = (written_at is null) and (written_part_id is null) = (written_by is null)
    and (written_part_id is null) = (written_account is null) and written_account is distinct from opened_account),
  constraint closed_by_somebody check ((closed_at is null) = (closed_by is null)),
  constraint closed_or_written check (closed_at is null or written_at is null),
  constraint one_place_a_part unique (locality_id, written_part_id)
);
create index on streams.place (locality_id, funder_id);
create index on streams.place (locality_id, from_funder_id);
alter table streams.place enable row level security;
create policy about_the_person on streams.place to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
create policy of_the_funder on streams.place to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{payer,funder}')
    and (funder_id = any (platform.organisations()) or from_funder_id = any (platform.organisations())));
grant select, insert,
  update (written_part_id, written_account, written_by, written_at, closed_by, closed_at) on streams.place to mainstay_app;

-- A funder reads its own parts and writes one only into a place that is open for it.
drop policy of_the_funder on streams.part;
create policy of_the_funder on streams.part for select to mainstay_app
  using (locality_id = platform.locality() and funder_id = any (platform.organisations())
    and platform.stands_as('{payer,funder}'));
create policy written_by_the_funder on streams.part for insert to mainstay_app
  with check (locality_id = platform.locality() and funder_id = any (platform.organisations())
    and platform.stands_as('{funder}') and exists (
      select 1 from streams.place p
        where p.locality_id = part.locality_id and p.person_id = part.person_id and p.funder_id = part.funder_id
          and p.written_at is null and p.closed_at is null
          and (p.stream is null or p.stream = part.stream) and (p.reference is null or p.reference = part.reference)
          and (p.amount_pence is null or p.amount_pence = part.amount_pence)
          and p.only_for is not distinct from part.only_for));
drop policy of_the_funder on streams.taken;
create policy of_the_funder on streams.taken for select to mainstay_app
  using (locality_id = platform.locality() and funder_id = any (platform.organisations())
    and platform.stands_as('{payer,funder}'));
