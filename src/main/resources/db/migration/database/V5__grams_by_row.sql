-- A gram that stands twice in a row is dropped within the row: no sort of all rows by their whole key
-- goes before the one in the order of the index.
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
    'select %%2$s, gram from (%s) of_row'
      || ' cross join lateral (select distinct unnest(grams(words)) gram) its';
begin
  if gone is not null then
    execute format('delete from %1$s where (%2$s, gram) in (' || format(each_gram, gone) || ')',
      tg_argv[0], tg_argv[1]);
  end if;
  if come is not null then
    -- In the order of the index, which halves the time of many rows.
    execute format('insert into %1$s (%2$s, gram) ' || format(each_gram, come)
      || ' order by gram, %2$s', tg_argv[0], tg_argv[1]);
  end if;
  return null;
end
$$;
