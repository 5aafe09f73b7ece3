package org.duixian.factor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Scope;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Field;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemSplit;
import org.duixian.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Needs against what came in, over all items of a register, by kind and by what the items are. */
@Repository
class FactorSums {

  /**
   * Needs of one kind of the items of one value.
   *
   * @param items that need it
   * @param lacking that lack some of it
   * @param late that lack some of it after its day
   * @param yearGot what came in within the year
   */
  record Group(
      FactorKind kind,
      String value,
      long items,
      long need,
      long got,
      long gap,
      long lacking,
      long late,
      long yearGot) {}

  /** One item behind a number. */
  record Behind(long item, String title, long need, long got, long gap, long yearGot) {}

  private static final String ROWS =
      """
      from factor_need n
      join item i on i.district = n.district and i.register = n.register and i.id = n.item
        and i.merged_into is null and i.stage <> 'withdrawn'
      left join schedule_node s on s.district = n.district and s.register = n.register
        and s.item = n.item and s.node = n.node
      cross join lateral (
        select coalesce(sum(g.amount), 0) got,
               coalesce(sum(g.amount) filter (where g.day between :first and :last), 0) year_got
        from factor_got g
        where g.district = n.district and g.register = n.register and g.item = n.item
          and g.kind = n.kind) h
      cross join lateral (
        select greatest(0, n.amount - h.got) gap,
               h.got < n.amount and coalesce(s.start_on, n.due_on) < :today late,
               coalesce(%s, '') as value) x
      where n.district = :district and n.register = :register and %s
      """;

  private final DistrictSql jdbc;
  private final ItemAccess access;

  FactorSums(DistrictSql jdbc, ItemAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** Says whether the signed-in account may read some items of a register. */
  boolean readable(Register register) {
    return access.scope(register, register.declaration().read()).some();
  }

  private DistrictSql.Statement statement(
      String select, Register register, @Nullable Field by, int year, LocalDate today) {
    Scope scope = access.scope(register, register.declaration().read());
    Map<String, Object> values = new HashMap<>(scope.values());
    values.put("register", register.code());
    values.put("first", LocalDate.of(year, 1, 1));
    values.put("last", LocalDate.of(year, 12, 31));
    values.put("today", today);
    if (by != null) {
      values.put("by", by.id());
    }
    String rows =
        ROWS.formatted(by == null ? "null" : ItemSplit.value(by), scope.sql("i.lead", "false"));
    return jdbc.sql(select.replace("…", rows)).with(values);
  }

  /** Adds up by kind, and by the values of a field where one is named; the greatest gap first. */
  List<Group> groups(Register register, @Nullable Field by, int year, LocalDate today) {
    return statement(
            """
            select n.kind, x.value, count(*) items, sum(n.amount) need, sum(h.got) got,
                   sum(x.gap) gap, count(*) filter (where x.gap > 0) lacking,
                   count(*) filter (where x.late) late, sum(h.year_got) year_got
            … group by n.kind, x.value order by sum(x.gap) desc, x.value
            """,
            register,
            by,
            year,
            today)
        .list(Group.class);
  }

  /**
   * Returns the items behind a number, the greatest gap first.
   *
   * @param value of the field, empty optional for all
   * @param only {@code lacking} or {@code late} for these alone
   */
  List<Behind> behind(
      Register register,
      @Nullable Field by,
      FactorKind kind,
      Optional<String> value,
      String only,
      int year,
      LocalDate today,
      int most) {
    return statement(
            """
            select n.item, i.title, n.amount need, h.got, x.gap, h.year_got
            … and n.kind = :kind and (:all or x.value = :value)
              and case :only when 'lacking' then x.gap > 0 when 'late' then x.late else true end
            order by x.gap desc, n.item limit :most
            """,
            register,
            by,
            year,
            today)
        .with("kind", kind.name(), "all", value.isEmpty(), "value", value.orElse(""))
        .with("only", only, "most", most)
        .list(Behind.class);
  }
}
