package org.duixian.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.database.Grams;
import org.duixian.declaration.Field;
import org.duixian.declaration.Stage;
import org.duixian.list.Condition;
import org.duixian.list.Order;
import org.duixian.list.Place;
import org.duixian.list.Query;
import org.jspecify.annotations.Nullable;

/**
 * A list of items as SQL. The rarest condition brings the items where it brings few; else they are
 * walked in the order of the page along an index and each is asked for what remains, so that no
 * page sorts or counts a whole register (docs/decisions/0015).
 */
final class ItemStatement {

  /**
   * Up to so many items are collected and sorted; of more, so many are looked at along the order
   * before a page is made in another way.
   */
  static final int FEW = 5_000;

  private final Register register;
  private final Query<Item> query;
  private final Grams.@Nullable Sought sought;
  private final int few;
  private final List<ItemClause> clauses = new ArrayList<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();
  private int driver = -1;
  private boolean meeting;

  ItemStatement(Register register, Query<Item> query, Grams.@Nullable Sought sought, int few) {
    this.register = register;
    this.query = query;
    this.sought = sought;
    this.few = few;
    values.put("register", register.code());
    for (Condition<Item> condition : query.conditions().values()) {
      if (!(condition instanceof Condition.Words) || sought == null) {
        ItemClause clause = ItemClause.of(register, condition, clauses.size());
        clauses.add(clause);
        values.putAll(clause.values());
      }
    }
    if (sought != null) {
      values.putAll(sought.parameters());
    }
  }

  Map<String, @Nullable Object> values() {
    return values;
  }

  /**
   * Conditions and grams by which items can be found; empty where there is nothing to choose.
   *
   * @param once whether each item is to be brought once
   */
  private List<String> drivers(boolean once) {
    List<String> drivers =
        clauses.stream().map(ItemClause::driving).collect(Collectors.toCollection(ArrayList::new));
    if (sought != null) {
      drivers.add(
          """
          select %s g.id from item_gram g
          where g.district = :district and g.register = :register and %s\
          """
              .formatted(once && sought.repeats() ? "distinct" : "", sought.among("g.gram")));
    }
    return drivers;
  }

  /** A statement that counts what each condition brings, but no further than one above the few. */
  String weighing() {
    return drivers(false).stream()
        .map(each -> "(select count(*) from (%s limit %d) f)".formatted(each, few + 1))
        .collect(Collectors.joining(", ", "select array[", "]::bigint[]"));
  }

  boolean weighs() {
    return clauses.size() + (sought == null ? 0 : 1) > 0;
  }

  /** Takes what was weighed: of the condition that brings the fewest the items are taken. */
  void drive(Long[] weights) {
    int rarest = rarest(weights);
    driver = weights[rarest] <= few ? rarest : -1;
  }

  private static int rarest(Long[] weights) {
    int rarest = 0;
    for (int i = 1; i < weights.length; i++) {
      rarest = weights[i] < weights[rarest] ? i : rarest;
    }
    return rarest;
  }

  /** Says whether a page that is not full may be so because the walk was ended. */
  boolean walks() {
    return driver < 0 && !meeting && weighs();
  }

  /** Takes the items that all conditions bring. */
  void meet() {
    meeting = driver < 0 && weighs();
  }

  private boolean brought() {
    return driver >= 0 || meeting;
  }

  /** The ids of the items that the rarest condition brings, or all of them together. */
  private String bringing() {
    List<String> drivers = drivers(true);
    if (driver >= 0) {
      return drivers.get(driver);
    }
    StringBuilder met =
        new StringBuilder("select m0.id from (%s offset 0) m0".formatted(drivers.getFirst()));
    for (int i = 1; i < drivers.size(); i++) {
      met.append(" join (%s offset 0) m%d on m%d.id = m0.id".formatted(drivers.get(i), i, i));
    }
    return met.toString();
  }

  /** What the items of a source are asked for; begins with {@code and}. */
  private String where(@Nullable Field sorted) {
    boolean withdrawn = !query.scope(ItemColumns.STATE).isEmpty();
    StringBuilder where =
        new StringBuilder(" and t.merged_into is null and t.stage ")
            .append(withdrawn ? "=" : "<>")
            .append(" '" + Stage.WITHDRAWN + "' and " + ItemTold.items(register))
            .append(sought == null ? "" : " and " + sought.heldBy(ItemTold.words(register)));
    for (int i = 0; i < clauses.size(); i++) {
      if (i != driver && !meeting) {
        where.append(" and ").append(asked(clauses.get(i), sorted));
      }
    }
    return where.toString();
  }

  /** A condition on the field that the items are walked by is asked of the walk itself. */
  private String asked(ItemClause clause, @Nullable Field sorted) {
    return sorted != null && !brought() && clause.isOf(sorted)
        ? clause.over(value(sorted))
        : clause.holding();
  }

  private static final String ITEM =
      """
      (select * from item where district = :district and register = :register and id = %s.id \
      offset 0) t\
      """;

  /** The value of a field that a trait or the register itself has, beside the item. */
  private static final String OWN =
      """
      left join lateral (
        select %s from item_value where district = :district and register = :register
          and id = t.id and field = '%s' offset 0) s on true\
      """;

  /**
   * Items as {@code t} in an order, from a place on; ends with conditions.
   *
   * @param asked what places the page, over the value and the id; begins with {@code and}
   * @param order what the walk is in order of
   */
  private String source(@Nullable Field sorted, String asked, String order) {
    Field own = sorted == null || sorted.core().isPresent() ? null : sorted;
    if (brought()) {
      String beside = own == null ? "" : OWN.formatted(own.type().storage().column(), own.id());
      return "from (%s offset 0) g cross join lateral %s %s where true%s"
          .formatted(bringing(), ITEM.formatted("g"), beside, asked);
    }
    String ordered = order.isEmpty() ? "" : " order by " + order;
    String limit = weighs() && !order.isEmpty() ? " limit " + few : "";
    if (own != null) {
      String column = own.type().storage().column();
      return """
      from (select s.id, s.%s from item_value s where s.district = :district
              and s.register = :register and s.field = '%s' and s.kind = '%s'%s%s%s) s
      cross join lateral %s where true\
      """
          .formatted(
              column,
              own.id(),
              own.type().storage().name(),
              asked,
              ordered,
              limit,
              ITEM.formatted("s"));
    }
    return """
    from (select t.* from item t where t.district = :district and t.register = :register%s%s%s) t
    where true\
    """
        .formatted(asked, ordered, limit);
  }

  /** A statement that counts what the query asks for, but no further than a number. */
  String counting(int most) {
    meet();
    return "select count(*) items, coalesce(sum(amount), 0) amount from (select t.amount %s%s limit %d) f"
        .formatted(source(null, "", ""), where(null), most);
  }

  /** A statement that counts the first items of what the query asks for by dimensions. */
  String grouping(List<String> dimensions, int most) {
    String values =
        dimensions.stream()
            .map(each -> "('%s', coalesce(%s, ''))".formatted(each, text(each)))
            .collect(Collectors.joining(", "));
    return """
    select v.dimension, v.value, count(*) items
    from (select t.* %s%s limit %d) f cross join lateral (values %s) v (dimension, value)
    group by v.dimension, v.value
    """
        .formatted(source(null, "", ""), where(null), most, values);
  }

  private String text(String dimension) {
    return register
        .column(dimension)
        .map(
            field ->
                field
                    .core()
                    .map(core -> "f." + core.column() + "::text")
                    .orElse("f.own ->> '" + field.id() + "'"))
        .orElse("f." + dimension);
  }

  /** A statement that counts the first items by dimensions, by light and by stage. */
  String crossing(List<String> dimensions, int most) {
    String from = located();
    String values =
        dimensions.stream()
            .map(each -> "('%s', coalesce(%s, ''))".formatted(each, text(each)))
            .collect(Collectors.joining(", "));
    return """
    select v.dimension, v.value, f.light, f.stage, count(*) as items
    from (select f.*, %s as light from (select t.* %s%s limit %d) f) f
    cross join lateral (values %s) v (dimension, value) group by 1, 2, 3, 4
    """
        .formatted(ItemLight.sql(register.declaration()), from, where(null), most, values);
  }

  /** A statement that gathers items that are near each other, by squares of {@code :step}. */
  String clustering(int most, int squares) {
    String from = located();
    return """
    select f.latitude / :step as down, f.longitude / :step as across, count(*) as items,
      min(f.id) as id, avg(f.latitude)::int as latitude, avg(f.longitude)::int as longitude,
      count(*) filter (where %1$s = 'OVERDUE') as overdue,
      count(*) filter (where %1$s = 'RUNNING') as running,
      count(*) filter (where %1$s = 'DONE') as done
    from (select t.* %2$s%3$s limit %4$d) f group by 1, 2 order by items desc, id limit %5$d
    """
        .formatted(ItemLight.sql(register.declaration()), from, where(null), most, squares);
  }

  /** Many items of a box are read off its cells, without a look-up of each. */
  private String located() {
    ItemClause box = clauses.stream().filter(ItemClause::isBox).findFirst().orElse(null);
    if (box != null && driver < 0) {
      return box.inBox();
    }
    meet();
    return source(null, "", "");
  }

  private boolean back() {
    return query.place() instanceof Place.Beside beside && !beside.after();
  }

  /** A statement that reads the page, with {@code sort_key} and {@code sort_value}. */
  String page() {
    Order order = query.order();
    String direction = query.descending() != back() ? " desc" : "";
    boolean byKey = order.sql().equals("id");
    String found = byKey ? byId(direction) : byValue(order, direction);
    return """
    select %s, p.value sort_value, p.id sort_key
    from (%s) p join item t
      on t.district = :district and t.register = :register and t.id = p.id
    order by p.part, p.value%s, p.id%s
    """
        .formatted(ItemRows.COLUMNS, found, direction, direction);
  }

  private String byId(String direction) {
    String beyond = "";
    if (query.place() instanceof Place.Beside beside) {
      values.put("place_key", beside.key());
      beyond = " and t.id %s :place_key".formatted(sign(beside));
    }
    return "select t.id, null::bigint as value, 0 as part %s%s order by t.id%s limit :most offset :from"
        .formatted(source(null, beyond, "t.id" + direction), where(null), direction);
  }

  private String sign(Place.Beside beside) {
    return query.descending() == beside.after() ? "<" : ">";
  }

  /** Items with a value in its order, and those without one behind them. */
  private String byValue(Order order, String direction) {
    Field field = register.column(order.key()).orElseThrow();
    List<String> parts = new ArrayList<>();
    Place.Beside beside = query.place() instanceof Place.Beside place ? place : null;
    if (beside == null || beside.value() != null || !beside.after()) {
      parts.add(part(field, filled(field, beside), direction, back() ? 1 : 0));
    }
    if (beside == null || beside.value() == null || beside.after()) {
      parts.add(part(field, empty(field, beside), direction, back() ? 0 : 1));
    }
    if (back()) {
      parts = parts.reversed();
    }
    if (walks()) {
      // The walk may end before the first part does, and then nothing of the second is next.
      parts = parts.subList(0, 1);
    }
    return "select * from (%s) both_parts order by part, value%s, id%s limit :most offset :from"
        .formatted(String.join(" union all ", parts), direction, direction);
  }

  private static String value(Field field) {
    return field
        .core()
        .map(core -> "t." + core.column())
        .orElseGet(() -> "s." + field.type().storage().column());
  }

  /** The id beside the value, in the same index. */
  private String id(Field field) {
    return field.core().isEmpty() && !brought() ? "s.id" : "t.id";
  }

  private String filled(Field field, Place.@Nullable Beside beside) {
    String value = value(field);
    String here = " and " + value + " is not null";
    if (beside == null) {
      return here;
    }
    values.put("place_key", beside.key());
    if (beside.value() == null) {
      return here;
    }
    values.put("place_value", beside.value());
    String given = "cast(:place_value as %s)".formatted(field.type().counted() ? "bigint" : "date");
    return here
        + " and %1$s %2$s= %3$s and (%1$s %2$s %3$s or %4$s %2$s :place_key)"
            .formatted(value, sign(beside), given, id(field));
  }

  private String empty(Field field, Place.@Nullable Beside beside) {
    String here = " and " + value(field) + " is null";
    if (beside == null || beside.value() != null) {
      return here;
    }
    values.put("place_key", beside.key());
    return here + " and %s %s :place_key".formatted(id(field), sign(beside));
  }

  private String part(Field field, String asked, String direction, int part) {
    String order = value(field) + direction + ", " + id(field) + direction;
    return "(select t.id, %s as value, %d as part %s%s order by %s limit :most + :from)"
        .formatted(value(field), part, source(field, asked, order), where(field), order);
  }
}
