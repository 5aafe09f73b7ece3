-- What another system has delivered, by the key it gave: sent again, it gets the same answer and
-- nothing is written twice.
create table api_delivery (
  district text not null references district,
  account bigint not null,
  key text not null,
  body_hash text not null,
  at timestamptz not null,
  answer text,
  primary key (district, account, key),
  foreign key (district, account) references account (district, id)
);
create index api_delivery_by_day on api_delivery (district, at);
select keep_to_district('api_delivery');
