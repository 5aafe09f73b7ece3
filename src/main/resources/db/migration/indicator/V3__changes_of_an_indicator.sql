-- The page of an indicator lists its latest corrections.
alter table observation_change add column indicator bigint;
update observation_change c set indicator = o.indicator from observation o
  where o.district = c.district and o.id = c.observation;
alter table observation_change alter column indicator set not null;
create index observation_change_of_indicator on observation_change (district, indicator, id);
