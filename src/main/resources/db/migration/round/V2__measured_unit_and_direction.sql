-- A unit may answer for the district's own figure (it leads the indicator) beside its share of it:
-- "measured_unit" says whose figure a line holds. A task whose target is that of an indicator takes
-- its value from there and is not asked again.
alter table submission_line
  add column measured_unit bigint,
  add column indicator bigint,
  add column direction text not null default 'HIGH' check (direction in ('HIGH', 'LOW', 'BAND')),
  add column band_high numeric,
  add column nature text not null default 'CUMULATIVE' check (nature in ('OWN', 'CUMULATIVE')),
  add column so_far numeric,
  add column asked boolean not null default true,
  add column last_target numeric,
  drop constraint submission_line_district_round_unit_subject_kind_subject_key,
  add foreign key (district, measured_unit) references unit (district, id),
  add foreign key (district, indicator) references indicator (district, id),
  add check (subject_kind = 'TASK' or indicator = subject),
  add unique nulls not distinct (district, round, unit, subject_kind, subject, measured_unit);
create index submission_line_of_indicator on submission_line (district, round, indicator)
  where indicator is not null;

alter table submission add column questions int not null default 0;

alter table round_line_result
  add column measured_unit bigint,
  add column indicator bigint,
  add column direction text not null default 'HIGH' check (direction in ('HIGH', 'LOW', 'BAND')),
  drop constraint round_line_result_district_round_subject_kind_subject_unit_key,
  add foreign key (district, measured_unit) references unit (district, id),
  add foreign key (district, indicator) references indicator (district, id),
  add unique nulls not distinct (district, round, subject_kind, subject, unit, measured_unit);
