-- A closed round that was wrong is opened again as another edition of its period: a round of its own
-- with its own forms and its own snapshot. Once that is closed, the former one is superseded; it and
-- its snapshot stay as they are.
alter table round
  add column edition int not null default 1 check (edition >= 1),
  add column former bigint,
  add column reason text,
  add column superseded_by bigint,
  drop constraint round_district_grain_period_start_key,
  add unique (district, grain, period_start, edition),
  add foreign key (district, former) references round (district, id),
  add foreign key (district, superseded_by) references round (district, id),
  add check ((edition = 1) = (former is null) and (former is null) = (reason is null)),
  add check (superseded_by is null or state = 'CLOSED');

-- Nothing of a closed round changes but that a later edition takes its place, once.
create or replace function refuse_change_of_closed_round() returns trigger
  language plpgsql
as $$
begin
  if old.state = 'CLOSED'
     and (old.superseded_by is not null
          or to_jsonb(new) - 'superseded_by' is distinct from to_jsonb(old) - 'superseded_by') then
    raise exception 'a closed round is never changed';
  end if;
  return new;
end
$$;
