-- Search by words. Under row-level security PostgreSQL uses an index only through operators that are
-- leak-proof: = on whole numbers is, the matching of text vectors and "like" are not. So a text is
-- kept as grams: each of its characters and each two neighbours as a number, one row each, with the
-- key by which a page is in order.

-- A text in the writing in which words are compared: one width, small letters, radicals as the
-- characters they look like (Unicode's EquivalentUnifiedIdeograph), nothing invisible, one space for
-- all that stands between words. It asks no locale, so it is the same on every server.
create function folded(written text) returns text
  language plpgsql immutable strict parallel safe
as $$
declare
  one text := lower(normalize(regexp_replace(written,
    '[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]',
    '', 'g'), nfkc) collate "C");
begin
  -- Looked for first, because translating takes ten times as long as all the rest.
  if one ~ '[\u00c0-\u00de\u0100-\u01db\u0391-\u042f\u2e80-\u2ef3]' then
    one := translate(one,
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĒĪŌŪǍĚǏǑǓǕǗǙǛΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ'
        || '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳',
      'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāēīōūǎěǐǒǔǖǘǚǜαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяё'
        || '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟');
  end if;
  return btrim(regexp_replace(one,
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u036f'
      || '\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u2ff0-\u3004\u3008-\u3020'
      || '\u302a-\u3030\u303d-\u303f\u30a0\u30fb\u4dc0-\u4dff\ufffc\ufffd\U0001f000-\U0001faff]+',
    ' ', 'g'));
end
$$;

-- The grams of a folded text: of each character alone, which ends in 16 bits of ones, and of each with
-- the one before it. A gram holds 16 bits of a character; what is found by it is held against the text,
-- so characters may share one.
create function grams(words text) returns int[]
  language plpgsql immutable strict parallel safe
as $$
declare
  found int[] := '{}';
  here text;
  code bigint;
  before bigint;
begin
  foreach here in array string_to_array(words, null) loop
    code := case when here <> ' ' then ascii(here) % 65536 end;
    if code is not null then
      found := found || (code * 65536 + 65535 - 2147483648)::int;
    end if;
    if before is not null and code is not null then
      found := found || (before * 65536 + code - 2147483648)::int;
    end if;
    before := code;
  end loop;
  return found;
end
$$;

-- A table with a column "words" (folded) calls once, after its table of grams is made,
--   select keep_grams('task', 'task_gram');
-- and from then on every statement that writes to it keeps the grams, all rows of a statement at
-- once. What the table of grams has beside "gram" is its key, by columns of the same names.
create function keep_grams(business_table regclass, gram_table regclass) returns void
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
      'create trigger grams_of_' || split_part(event, ' ', 1) || ' after ' || event
        || ' for each statement execute function grams_kept(%2$L, %3$L)',
      business_table, gram_table, key);
  end loop;
end
$$;

create function grams_kept() returns trigger language plpgsql as $$
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
    'select distinct %%2$s, gram from (%s) of_row cross join lateral unnest(grams(words)) gram';
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
