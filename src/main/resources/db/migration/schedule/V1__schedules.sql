-- The nodes of items of any register: what is planned now, what was planned at first, what is done.
create table schedule (
  district text not null,
  register text not null,
  item bigint not null,
  version int not null,
  primary key (district, register, item)
);
create table schedule_node (
  district text not null,
  register text not null,
  item bigint not null,
  node int not null,
  title text not null,
  unit bigint,
  start_on date not null,
  due_on date not null,
  -- the first plan, which nothing changes
  first_start date not null,
  first_due date not null,
  -- nodes that are done before it can begin
  waits_for bigint[] not null,
  done_on date,
  proof text,
  -- a day that has passed without it stays a missed one, also when it is moved or made up
  missed boolean not null,
  primary key (district, register, item, node),
  foreign key (district, register, item) references schedule (district, register, item),
  foreign key (district, unit) references unit (district, id),
  check (start_on <= due_on and first_start <= first_due)
);
create index schedule_due on schedule_node (district, due_on) where done_on is null;
select keep_to_district('schedule');
select keep_to_district('schedule_node');
