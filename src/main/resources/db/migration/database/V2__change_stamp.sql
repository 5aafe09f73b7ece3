-- What pages keep in memory stays good until a table it was made from changes. A table calls once
--   select note_changes('task');
-- and from then on every statement that writes to it gives it a new stamp in the district of the
-- statement. Stamps come from a sequence, so one that was rolled back never comes again.
create table change_stamp (
  district text not null,
  topic text not null,
  slot bigint not null,
  stamp bigint not null,
  primary key (district, topic, slot)
);
select keep_to_district('change_stamp');
create sequence change_stamp_number;

-- Takes a slot that no other transaction holds, or a new one: writers never wait for each other
-- here, so a stamp can be no part of a deadlock. There are as many slots as there were writers at
-- one moment.
create function stamp_change() returns trigger language plpgsql as $$
declare
  here text := coalesce(current_setting('duixian.district', true), '');
  number bigint := nextval('change_stamp_number');
  free bigint;
begin
  if here <> '' then
    select slot into free from change_stamp
     where district = here and topic = tg_table_name limit 1 for update skip locked;
    if found then
      update change_stamp set stamp = number
       where district = here and topic = tg_table_name and slot = free;
    else
      insert into change_stamp (district, topic, slot, stamp)
      values (here, tg_table_name, number, number);
    end if;
  end if;
  return null;
end
$$;

create function note_changes(business_table regclass) returns void language plpgsql as $$
begin
  execute format(
    'create trigger stamp_change after insert or update or delete on %s'
      || ' for each statement execute function stamp_change()',
    business_table);
end
$$;
