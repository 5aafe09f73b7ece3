-- What is planned, approved, drawn, paid and built of items of any register. Amounts are fen.
create table investment (
  district text not null,
  register text not null,
  item bigint not null,
  -- the bundle in which it is counted
  part_of bigint,
  -- first month for which the statistics office counts it
  counted_from date,
  -- the year of the facts that were published of it
  facts_year int not null,
  version int not null,
  primary key (district, register, item)
);
create index investment_part on investment (district, register, part_of) where part_of is not null;
create index investment_facts on investment (district, facts_year);

create table investment_source (
  district text not null,
  register text not null,
  item bigint not null,
  source text not null,
  fen bigint not null check (fen >= 0),
  primary key (district, register, item, source),
  foreign key (district, register, item) references investment (district, register, item)
);

-- The plan of a year: the first row is the original one, each later one an adjustment.
create table investment_plan (
  district text not null,
  register text not null,
  item bigint not null,
  year int not null,
  seq int not null,
  fen bigint not null check (fen >= 0),
  day date not null,
  resolution text,
  -- what each month is to bring, empty for a straight plan
  months bigint[] not null,
  at timestamptz not null,
  account_name text not null,
  primary key (district, register, item, year, seq),
  foreign key (district, register, item) references investment (district, register, item)
);

-- What a month brought; what stood before a correction is kept by change_entry.
create table investment_month (
  district text not null,
  register text not null,
  item bigint not null,
  month date not null,
  sum text not null check (sum in ('APPROVED', 'DRAWN', 'PAID', 'BUILT', 'STATISTICAL')),
  fen bigint not null check (fen >= 0),
  at timestamptz not null,
  account_name text not null,
  primary key (district, register, item, month, sum),
  foreign key (district, register, item) references investment (district, register, item)
);

select keep_to_district('investment');
select keep_to_district('investment_source');
select keep_to_district('investment_plan');
select keep_to_district('investment_month');
