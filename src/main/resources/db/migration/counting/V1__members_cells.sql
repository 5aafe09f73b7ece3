-- Which items a measure of a register counts, since when and until when: the lineage of each number.
-- What happens on a day begins and ends on it. Like items, kept in parts by the year of their opening.
create table counted_member (
  district text not null,
  register text not null,
  item bigint not null,
  measure text not null,
  dimension text not null,
  value text collate "C" not null,
  from_day date not null,
  to_day date,
  number bigint not null,
  primary key (district, register, item, measure, dimension, value, from_day)
) partition by range (item);
create index counted_member_of_number
  on counted_member (district, register, measure, dimension, value, from_day, item);

-- How many begin (and, of those that last, end) in a month. A write appends; a job folds.
create table counted_cell (
  district text not null,
  register text not null,
  measure text not null,
  dimension text not null,
  value text collate "C" not null,
  month date not null,
  -- for medians: the number itself, else 0
  bucket bigint not null,
  items bigint not null,
  number numeric not null,
  primary key (district, register, measure, dimension, value, month, bucket)
);
create table counted_delta (
  district text not null,
  id bigint generated always as identity,
  register text not null,
  measure text not null,
  dimension text not null,
  value text collate "C" not null,
  month date not null,
  bucket bigint not null,
  items bigint not null,
  number numeric not null,
  primary key (district, register, id)
);

-- The indicators whose values a measure gives: of all items or, with a dimension, of those under one of
-- its values; and, by a field that names units, of each unit.
create table counted_indicator (
  district text not null,
  indicator bigint not null,
  register text not null,
  measure text not null,
  dimension text not null,
  value text not null,
  by_field text not null,
  -- the first month whose value it gives
  since date not null,
  primary key (district, indicator),
  foreign key (district, indicator) references indicator (district, id),
  check (dimension = '' or by_field = '')
);

select keep_by_year('counted_member');
select keep_to_district(business::regclass)
from unnest(array['counted_cell', 'counted_delta', 'counted_indicator']) business;
select note_changes('counted_member');
select note_changes('counted_indicator');
