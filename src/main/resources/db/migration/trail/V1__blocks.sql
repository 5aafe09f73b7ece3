-- A block seals entries of the trail: their numbers in order, the SM3 hash of every column of each
-- (32 bytes one after the other), and the hash of the block before. "total" counts the entries up to
-- here; "mark" and "after_id" tell how far the trail is sealed: entries behind them are still to come.
create table audit_block (
  district text not null,
  number bigint not null check (number > 0),
  sealed_at timestamptz not null,
  entries bigint[] not null check (cardinality(entries) > 0),
  hashes bytea not null check (octet_length(hashes) = 32 * cardinality(entries)),
  total bigint not null,
  mark_transaction xid8 not null,
  mark_id bigint not null,
  after_id bigint not null,
  previous_hash text not null,
  hash text not null,
  primary key (district, number)
);
select keep_to_district('audit_block');
select insert_only('audit_block');
