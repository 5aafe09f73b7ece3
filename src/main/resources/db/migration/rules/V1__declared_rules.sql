-- What a district has declared for its computations. A declaration is never changed: the next one
-- holds from its own day on, and of two with the same day the later one holds.
create table declared_rules (
  district text not null references district,
  number int not null check (number > 0),
  valid_from date not null,
  time_basis text not null check (time_basis in ('MONTHS', 'DAYS')),
  time_cut text not null check (time_cut in ('TRUNCATED', 'ROUNDED', 'EXACT')),
  time_decimals int not null check (time_decimals between 0 and 6),
  rate_cut text not null check (rate_cut in ('TRUNCATED', 'ROUNDED', 'EXACT')),
  rate_decimals int not null check (rate_decimals between 0 and 6),
  lag_cut text not null check (lag_cut in ('TRUNCATED', 'ROUNDED', 'EXACT')),
  lag_decimals int not null check (lag_decimals between 0 and 6),
  cumulative_green numeric not null,
  cumulative_amber numeric not null check (cumulative_amber <= cumulative_green),
  growth_green numeric not null,
  growth_amber numeric not null check (growth_amber <= growth_green),
  milestone_green numeric not null,
  milestone_amber numeric not null check (milestone_amber <= milestone_green),
  remind_before int not null check (remind_before between 0 and 365),
  letter_after int not null check (letter_after between 1 and 365),
  talk_after int not null check (talk_after between 1 and 365),
  raise_after int not null check (raise_after between 1 and 365),
  reason text not null,
  declared_by text not null,
  declared_at timestamptz not null,
  primary key (district, number)
);
create index declared_rules_by_day on declared_rules (district, valid_from, number);
select keep_to_district('declared_rules');
