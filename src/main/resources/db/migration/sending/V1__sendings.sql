-- What was sent, so that the same form with the same content has one effect. The key is a hash;
-- the answer is sealed with what only the sender knows, and there once the effect is committed.
create table sending (
  district text not null,
  key bytea not null,
  at timestamptz not null default now(),
  answer bytea,
  primary key (district, key)
);
create index sending_by_age on sending (district, at);
select keep_to_district('sending');
