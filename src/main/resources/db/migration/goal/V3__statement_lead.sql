-- A lead unit that was assigned while reading, before there is a task; the task takes it over.
create table statement_lead (
  district text not null,
  statement bigint not null,
  unit bigint,
  version int not null default 0,
  primary key (district, statement),
  foreign key (district, statement) references statement (district, id),
  foreign key (district, unit) references unit (district, id)
);
alter table statement_lead enable row level security;
alter table statement_lead force row level security;
create policy district_only on statement_lead using (district = current_setting('duixian.district', true));
