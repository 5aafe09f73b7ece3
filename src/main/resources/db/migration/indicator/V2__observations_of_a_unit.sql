-- A unit's form and the district's own page ask for one unit and many indicators.
create index observation_of_unit on observation (district, unit, indicator, period_start);
