-- Items of all registers. Under row-level security only comparisons of text, whole numbers and days
-- reach an index (docs/decisions/0015), so amounts are fen, areas hundredths of a square metre, and what a
-- register declares beside the columns stands in "own" to be shown and in item_value to be asked for.
-- An id begins with the Shanghai year of its opening; items and all that hangs on them are kept in a
-- part for each of these years, which a key cannot leave out.
create sequence item_serial;

create table register_version (
  district text not null,
  register text not null,
  version int not null,
  state text not null check (state in ('DRAFT', 'ACTIVE', 'OBSOLETE')),
  yaml text not null,
  -- the shipped text that it was made from, to be compared with when the product brings a newer one
  shipped text not null,
  made_at timestamptz not null,
  made_by text not null,
  active_from timestamptz,
  primary key (district, register, version)
);
create unique index register_version_active on register_version (district, register)
  where state = 'ACTIVE';
create unique index register_version_draft on register_version (district, register)
  where state = 'DRAFT';
select keep_to_district('register_version');
select note_changes('register_version');
-- Facts in whose order all items of a register have a place, also those from before the fact.
create table register_fact (
  district text not null,
  register text not null,
  fact text not null,
  primary key (district, register, fact)
);
select keep_to_district('register_fact');

create table item (
  district text not null,
  register text not null,
  id bigint not null,
  number text not null,
  title text not null,
  stage text not null,
  stage_since date not null,
  opened_at timestamptz not null,
  opened_by text not null,
  level text,
  lead bigint,
  street bigint,
  community bigint,
  leader bigint,
  owner bigint,
  amount bigint,
  area bigint,
  start_on date,
  due_on date,
  done_on date,
  cell int,
  latitude int,
  longitude int,
  disclosure text not null,
  own jsonb not null,
  found_by text not null,
  words text not null generated always as (folded(found_by)) stored,
  declared int not null,
  merged_into bigint,
  sample boolean not null,
  version int not null,
  primary key (district, register, id)
) partition by range (id);
create index item_by_amount on item (district, register, amount, id);
create index item_by_due on item (district, register, due_on, id);
create index item_by_stage on item (district, register, stage, id);
-- What has stood longest in a stage, and the one in the middle.
create index item_by_since on item (district, register, stage, stage_since, id)
  where merged_into is null;
create index item_by_lead on item (district, register, lead, id);
create index item_by_street on item (district, register, street, id);
create index item_by_leader on item (district, register, leader, id) where leader is not null;
-- Maps ask for the items of a box by its cells, and look at what lies in it.
create index item_by_cell on item (district, register, cell, id) where cell is not null;

-- The visible numbers; those that a law wants without gaps are counted by item_counter.
create table item_number (
  district text not null,
  register text not null,
  number text collate "C" not null,
  id bigint not null,
  primary key (district, register, number)
);
create table item_counter (
  district text not null,
  register text not null,
  year int not null,
  last int not null,
  primary key (district, register, year)
);

-- One row for each field that lists can be asked for, and for each fact of a trait, also where an item
-- has no value: so that a list in the order of the field is one walk along its index.
create table item_value (
  district text not null,
  register text not null,
  id bigint not null,
  field text not null,
  kind text not null check (kind in ('TEXT', 'WHOLE', 'DAY')),
  t text collate "C",
  n bigint,
  d date,
  primary key (district, register, id, field)
) partition by range (id);
create index item_value_text on item_value (district, register, field, t, id) where kind = 'TEXT';
create index item_value_number on item_value (district, register, field, n, id) where kind = 'WHOLE';
create index item_value_day on item_value (district, register, field, d, id) where kind = 'DAY';

create table item_gram (
  district text not null,
  register text not null,
  gram int not null,
  id bigint not null,
  primary key (district, register, gram, id)
) partition by range (id);

-- Each way that an item took, with the day from which it counts.
create table item_passage (
  district text not null,
  register text not null,
  item bigint not null,
  seq int not null,
  passage text not null,
  from_stage text,
  to_stage text not null,
  day date not null,
  at timestamptz not null,
  account_name text not null,
  reason text,
  resolution text,
  batch bigint,
  -- true for a passage that was taken back, and for the one that took it back
  undone boolean not null default false,
  primary key (district, register, item, seq)
) partition by range (item);
create index item_passage_resolution on item_passage (district, register, resolution)
  where resolution is not null;

-- What an item was and became, field by field, for ever.
create table item_change (
  district text not null,
  register text not null,
  item bigint not null,
  seq int not null,
  at timestamptz not null,
  account_name text not null,
  action text not null,
  reason text,
  before jsonb not null,
  after jsonb not null,
  primary key (district, register, item, seq)
) partition by range (item);

create table item_link (
  district text not null,
  register text not null,
  item bigint not null,
  kind text not null,
  other_register text not null,
  other bigint not null,
  at timestamptz not null,
  account_name text not null,
  primary key (district, register, item, kind, other_register, other)
);
create index item_link_back on item_link (district, other_register, other);

create table item_comment (
  district text not null,
  id bigint generated by default as identity,
  register text not null,
  item bigint not null,
  at timestamptz not null,
  account bigint not null,
  account_name text not null,
  words text not null,
  primary key (district, register, item, id),
  foreign key (district, account) references account (district, id)
);
create table item_mention (
  district text not null,
  account bigint not null,
  register text not null,
  item bigint not null,
  comment bigint not null,
  seen boolean not null default false,
  primary key (district, account, register, item, comment),
  foreign key (district, account) references account (district, id)
);
create table item_watch (
  district text not null,
  account bigint not null,
  register text not null,
  item bigint not null,
  primary key (district, account, register, item),
  foreign key (district, account) references account (district, id)
);
create index item_watch_back on item_watch (district, register, item);
create table item_file (
  district text not null,
  register text not null,
  item bigint not null,
  attachment bigint not null,
  passage int,
  primary key (district, register, item, attachment),
  foreign key (district, attachment) references attachment (district, id)
);

-- How many items, and how much, stand under each value of the dimensions of a register. A write
-- appends what it adds and takes; a job folds it into the totals, so no row is waited for.
create table item_tally (
  district text not null,
  register text not null,
  dimension text not null,
  value text collate "C" not null,
  items bigint not null,
  amount numeric not null,
  primary key (district, register, dimension, value)
);
create table item_tally_delta (
  district text not null,
  id bigint generated always as identity,
  register text not null,
  dimension text not null,
  value text collate "C" not null,
  items bigint not null,
  amount numeric not null,
  primary key (district, register, id)
);

select keep_to_district(business::regclass)
from unnest(array['item_number', 'item_counter', 'item_link', 'item_comment', 'item_mention',
  'item_watch', 'item_file', 'item_tally', 'item_tally_delta']) business;
select keep_pairs('item', 'item_gram');

-- Tables that are kept in parts by the year with which the ids of their items begin call once
--   select keep_by_year('item');
-- and have parts for the years that are near, and one that takes what no other does.
create function keep_by_year(business text) returns void language plpgsql as $$
begin
  execute format('create table %I partition of %I default', business || '_other', business);
  perform keep_to_district(business::regclass);
  perform keep_to_district((business || '_other')::regclass);
  for year in 2025..2028 loop
    perform keep_year(business, year);
  end loop;
end
$$;

-- Makes the part of a year where it is missing.
create function keep_year(business text, year int) returns void language plpgsql as $$
declare
  part text := business || '_' || year;
begin
  if to_regclass(part) is null then
    execute format('create table %I partition of %I for values from (%s) to (%s)',
      part, business, year * 10000000000::bigint, (year + 1) * 10000000000);
    perform keep_to_district(part::regclass);
  end if;
end
$$;
select keep_by_year(parted)
from unnest(array['item', 'item_value', 'item_gram', 'item_passage', 'item_change']) parted;
