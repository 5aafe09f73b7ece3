-- The district's rounding may change later: what was shown at the closing is frozen too.
alter table round_line_result
  add column shown_completion numeric,
  add column shown_lag numeric;
