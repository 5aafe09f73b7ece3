-- Minutes are made from a meeting instead of a round. Who attended stands in the paper from the
-- moment it is sent to be checked, head, signature and mark from the moment it is published.
alter table bulletin
  alter column round drop not null,
  add column meeting bigint,
  add column attendants text,
  add column head text,
  add column office text,
  add column mark text,
  drop constraint bulletin_kind_check,
  add check (kind in ('MONTHLY', 'SPECIAL', 'LEDGER', 'LETTER', 'INDICATORS', 'MINUTES', 'DRAFT')),
  add check ((kind = 'MINUTES') = (meeting is not null)),
  add check ((round is null) = (meeting is not null)),
  add foreign key (district, meeting) references meeting (district, id),
  add unique (district, meeting);

-- What stands in the red head, under the text and before the number; a district without a row has
-- what its name makes.
create table paper_issuer (
  district text primary key references district,
  head text not null check (head <> ''),
  office text not null check (office <> ''),
  mark text not null check (mark <> ''),
  letter_mark text not null check (letter_mark <> ''),
  minutes_head text not null check (minutes_head <> ''),
  changed_by text not null,
  changed_at timestamptz not null,
  version int not null default 0
);
select keep_to_district('paper_issuer');
