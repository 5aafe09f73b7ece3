-- The sample year of a sample district: when it began to be loaded, and what the district's clock
-- said then. Without a row nothing is loaded.
create table sample_year (
  district text not null,
  year int not null,
  began_at timestamptz not null,
  told_at timestamptz not null,
  primary key (district, year)
);
alter table sample_year enable row level security;
alter table sample_year force row level security;
create policy district_only on sample_year using (district = current_setting('duixian.district', true));

-- The parts of the year that are loaded. Each is written in the transaction of its part, so that a
-- load that was cut off goes on where it stopped, and nothing is loaded twice.
create table sample_chapter (
  district text not null,
  year int not null,
  chapter text not null,
  primary key (district, year, chapter),
  foreign key (district, year) references sample_year (district, year)
);
alter table sample_chapter enable row level security;
alter table sample_chapter force row level security;
create policy district_only on sample_chapter using (district = current_setting('duixian.district', true));
