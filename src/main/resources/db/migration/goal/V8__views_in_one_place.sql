-- The named views of the ledger stand with those of the other lists.
do $$
declare
  here text;
begin
  for here in select code from district loop
    perform set_config('duixian.district', here, true);
    insert into list_view (district, account, path, name, query)
    select district, account, '/ledger/' || year, name, query
    from saved_view where district = here order by id;
  end loop;
end
$$;
drop table saved_view;
