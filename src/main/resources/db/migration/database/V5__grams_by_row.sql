-- A gram that stands twice in a row is dropped within the row: no sort of all rows by their whole key
-- goes before the one in the order of the index. Who inserts very many rows may hold the grams of a
-- table in the transaction (duixian.grams_held) and write them all at once, in the order of the index.
create or replace function grams_kept() returns trigger language plpgsql as $$
declare
  -- A row whose words and key stay is in both and so in neither.
  gone constant text := case tg_op
    when 'DELETE' then 'select %2$s, words from before_rows'
    when 'UPDATE' then
      'select %2$s, words from before_rows except select %2$s, words from after_rows' end;
  come constant text := case tg_op
    when 'INSERT' then 'select %2$s, words from after_rows'
    when 'UPDATE' then
      'select %2$s, words from after_rows except select %2$s, words from before_rows' end;
  each_gram constant text :=
    'select %%2$s, gram from (%s) of_row cross join lateral (select distinct unnest('
      || coalesce(tg_argv[2], 'grams') || '(words)) gram) its';
begin
  if gone is not null then
    execute format('delete from %1$s where (%2$s, gram) in (' || format(each_gram, gone) || ')',
      tg_argv[0], tg_argv[1]);
  end if;
  if come is not null and not (tg_op = 'INSERT'
      and coalesce(current_setting('duixian.grams_held', true), '') = tg_argv[0]) then
    -- In the order of the index, which halves the time of many rows.
    execute format('insert into %1$s (%2$s, gram) ' || format(each_gram, come)
      || ' order by gram, %2$s', tg_argv[0], tg_argv[1]);
  end if;
  return null;
end
$$;

-- The grams of a table whose pages are never read in the order of one gram: half as many. Each
-- character begins one, with the character behind it or, where a word ends, with 16 bits of ones; a
-- character alone is found by all grams that it begins.
create function pairs(words text) returns int[]
  language plpgsql immutable strict parallel safe
as $$
declare
  found int[] := '{}';
  here text;
  code bigint;
  before bigint;
begin
  foreach here in array string_to_array(words || ' ', null) loop
    code := case when here <> ' ' then ascii(here) % 65536 end;
    if before is not null then
      found := found || (before * 65536 + coalesce(code, 65535) - 2147483648)::int;
    end if;
    before := code;
  end loop;
  return found;
end
$$;

-- A table calls this instead of keep_grams where pairs are enough.
create function keep_pairs(business_table regclass, gram_table regclass) returns void
  language plpgsql
as $$
declare
  key text;
  event text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum) into key from pg_attribute
   where attrelid = gram_table and attnum > 0 and not attisdropped and attname <> 'gram';
  foreach event in array array[
    'insert on %1$s referencing new table as after_rows',
    'update on %1$s referencing old table as before_rows new table as after_rows',
    'delete on %1$s referencing old table as before_rows']
  loop
    execute format(
      'create trigger pairs_of_' || split_part(event, ' ', 1) || ' after ' || event
        || ' for each statement execute function grams_kept(%2$L, %3$L, ''pairs'')',
      business_table, gram_table, key);
  end loop;
end
$$;
