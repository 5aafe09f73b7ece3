package org.duixian.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duixian.database.DistrictSql;
import org.duixian.site.Finder;
import org.duixian.site.FoundKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Finds items of all registers in one statement, by number or by the grams of their words, among
 * which are the first letters of their titles.
 */
@Component
@Order(10)
record ItemFinder(DistrictSql jdbc, Registers registers, ItemAccess access) implements Finder {

  /** So many items of the rarest gram are held against the words, the latest first. */
  private static final int LOOKED_AT = 2_000;

  private static final String BY_NUMBER =
      """
      select t.register, t.id, t.number, t.title
      from unnest(cast(:registers as text[])) r (register)
      cross join lateral (
        select n.id from item_number n
        where n.district = :district and n.register = r.register and n.number ^@ :number
        order by n.number limit :most) n
      join item t on t.district = :district and t.register = r.register and t.id = n.id
      where %s
      order by t.register, t.number
      """;

  private static final String BY_WORDS =
      """
      with sought as materialized (select string_to_array(folded(:words), ' ') words),
      gram as materialized (
        select distinct g.gram - case when length(word) = 1 then 65535 else 0 end as first,
          g.gram as last
        from sought cross join lateral unnest(words) word
        cross join lateral unnest(pairs(word)) g (gram)
        where length(word) = 1 or g.gram & 65535 <> 65535)
      select f.register, f.id, f.number, f.title
      from unnest(cast(:registers as text[])) r (register)
      cross join lateral (
        select g.first, g.last, c.items from gram g cross join lateral (
          select count(*) items from (
            select 1 from item_gram i where i.district = :district and i.register = r.register
              and i.gram between g.first and g.last limit :looked) some_items) c
        order by c.items limit 1) rarest
      cross join lateral (
        select t.register, t.id, t.number, t.title
        from (select distinct s.id from (
                select i.id from item_gram i where i.district = :district
                  and i.register = r.register and i.gram between rarest.first and rarest.last
                order by i.gram desc, i.id desc limit :looked) s) i
        cross join lateral (
          select * from item where district = :district and register = r.register and id = i.id
          offset 0) t
        where %s and t.merged_into is null and t.stage <> 'withdrawn'
          and not exists (select from sought cross join lateral unnest(words) word
                          where strpos(t.words, word) = 0)
        order by strpos(lower(t.title), (select words[1] from sought)) = 0, t.id desc
        limit :most) f
      where rarest.items > 0
      """;

  private record Row(String register, long id, String number, String title) {}

  @Override
  public List<FoundKind> find(String words) {
    Map<String, Register> readable = new TreeMap<>();
    registers.all().stream()
        .filter(each -> access.scope(each, each.declaration().read()).some())
        .forEach(each -> readable.put(each.code(), each));
    boolean number = ItemClause.isNumber(words);
    String allowed = access.readable(readable.values(), "t.register", "t.lead");
    Map<String, List<Row>> rows = new TreeMap<>();
    jdbc.sql((number ? BY_NUMBER : BY_WORDS).formatted(allowed))
        .with("registers", readable.keySet().toArray(String[]::new))
        .with(number ? "number" : "words", number ? ItemClause.number(words) : words)
        .with("looked", LOOKED_AT, "most", FoundKind.MOST + 1)
        .list(Row.class)
        .forEach(row -> rows.computeIfAbsent(row.register(), each -> new ArrayList<>()).add(row));
    return readable.values().stream()
        .filter(each -> rows.containsKey(each.code()))
        .map(each -> found(each, rows.getOrDefault(each.code(), List.of()), words))
        .toList();
  }

  private static FoundKind found(Register register, List<Row> rows, String words) {
    String asked = URLEncoder.encode(words, StandardCharsets.UTF_8);
    List<FoundKind.Hit> hits =
        rows.stream()
            .map(
                row ->
                    FoundKind.Hit.of(row.title(), register.path() + "/" + row.id(), row.number()))
            .toList();
    return FoundKind.of(register.declaration().name().key(), register.path() + "?q=" + asked, hits);
  }
}
