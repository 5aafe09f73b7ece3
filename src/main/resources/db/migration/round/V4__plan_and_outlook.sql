-- The plan that a line was held against, and what its figure is beside: the year's end, the year
-- before, the other units. Later changes of any of them do not touch a closed round.
alter table round_line_result add column plan jsonb, add column outlook jsonb;
