-- A commitment can be split in two and two neighbours can be merged; each of the two steps names the
-- other statement, so that taking back restores both.
alter table statement_change drop constraint statement_change_action_check;
alter table statement_change add constraint statement_change_action_check
  check (action in ('ADD', 'CONFIRM', 'CORRECT', 'REJECT', 'UNDO', 'SPLIT', 'MERGE'));
alter table statement_change add partner bigint;
alter table statement_change add constraint statement_change_partner
  foreign key (district, partner) references statement (district, id);
