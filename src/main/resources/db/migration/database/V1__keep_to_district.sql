-- Every business table leads its primary key with district and calls this once after its creation:
--   select keep_to_district('task');
-- Forced, because the application owns its tables and an owner is not bound otherwise.
create function keep_to_district(business_table regclass) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', business_table);
  execute format('alter table %s force row level security', business_table);
  execute format(
    'create policy district_only on %s using (district = current_setting(''duixian.district'', true))',
    business_table);
end
$$;
