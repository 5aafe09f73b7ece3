-- What of a round everybody may see: written in the transaction that publishes a paper for everybody
-- and never changed. The portal reaches figures through it alone, so that nothing of an open round,
-- of a later edition or of another paper can show there. Goal and sentence stand as they were then.
create table published_line (
  district text not null,
  bulletin bigint not null,
  result bigint not null,
  position int not null,
  goal text,
  quote text,
  place text,
  primary key (district, bulletin, result),
  foreign key (district, bulletin) references bulletin (district, id),
  foreign key (district, result) references round_line_result (district, id),
  check (quote is null or place is not null)
);
create index published_line_of_result on published_line (district, result);
select keep_to_district('published_line');
create trigger published_line_stays before update or delete on published_line
  for each row execute function refuse_change_of_published();
