-- A policy asks for the district in a subquery: once for a statement instead of once for each row.
-- Policies that were written the old way are rewritten after the migrations (DistrictPolicies).
create or replace function keep_to_district(business_table regclass) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', business_table);
  execute format('alter table %s force row level security', business_table);
  execute format(
    'create policy district_only on %s'
      || ' using (district = (select current_setting(''duixian.district'', true)))',
    business_table);
end
$$;
