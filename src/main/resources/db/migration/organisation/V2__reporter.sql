-- For which unit an account reports. An account reports for one unit; a unit has several reporters.
create table reporter (
  district text not null,
  account bigint not null,
  unit bigint not null,
  primary key (district, account),
  foreign key (district, account) references account (district, id),
  foreign key (district, unit) references unit (district, id)
);
create index reporter_of_unit on reporter (district, unit);
alter table reporter enable row level security;
alter table reporter force row level security;
create policy district_only on reporter using (district = current_setting('duixian.district', true));
