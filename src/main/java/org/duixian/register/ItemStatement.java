package org.duixian.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duixian.database.Grams;
import org.duixian.declaration.Field;
import org.duixian.declaration.Stage;
import org.duixian.declaration.Storage;
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

  /** Up to so many items are collected and sorted; of more the order's index is walked. */
  static final int FEW = 5_000;

  private final Register register;
  private final Query<Item> query;
  private final Grams.@Nullable Sought sought;
  private final int few;
  private final List<ItemClause> clauses = new ArrayList<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();
  private int driver = -1;

  ItemStatement(Register register, Query<Item> query, Grams.@Nullable Sought sought, int few) {
    this.register = register;
    this.query = query;
    this.sought = sought;
    this.few = few;
    values.put("register", register.code());
    for (Condition<Item> condition : query.conditions().values()) {
      if (!(condition instanceof Condition.Words)) {
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

  /** Conditions and grams by which items can be found; empty where there is nothing to choose. */
  private List<String> drivers() {
    List<String> drivers =
        clauses.stream().map(ItemClause::driving).collect(Collectors.toCollection(ArrayList::new));
    if (sought != null) {
      drivers.add(
          """
          select g.id from item_gram g
          where g.district = :district and g.register = :register and g.gram = :gram\
          """);
    }
    return drivers;
  }

  /** A statement that counts what each condition brings, but no further than one above the few. */
  String weighing() {
    return drivers().stream()
        .map(each -> "(select count(*) from (%s limit %d) f)".formatted(each, few + 1))
        .collect(Collectors.joining(", ", "select array[", "]::bigint[]"));
  }

  boolean weighs() {
    return clauses.size() + (sought == null ? 0 : 1) > 0;
  }

  /** Takes what was weighed: of the condition that brings the fewest the items are taken. */
  void drive(Long[] weights) {
    int rarest = 0;
    for (int i = 1; i < weights.length; i++) {
      rarest = weights[i] < weights[rarest] ? i : rarest;
    }
    driver = weights[rarest] <= few ? rarest : -1;
  }

  /** What the items of {@link #from} are asked for; begins with {@code and}. */
  private String where(@Nullable Field sorted) {
    boolean withdrawn = !query.scope(ItemColumns.STATE).isEmpty();
    StringBuilder where =
        new StringBuilder(" and t.merged_into is null and t.stage %s '%s'")
            .append(sought == null ? "" : " and " + sought.heldBy("t.words"));
    for (int i = 0; i < clauses.size(); i++) {
      if (i != driver) {
        boolean walked = driver < 0 && clauses.get(i).isOf(sorted);
        where
            .append(" and ")
            .append(walked ? clauses.get(i).over(value(sorted)) : clauses.get(i).holding());
      }
    }
    return where.toString().formatted(withdrawn ? "=" : "<>", Stage.WITHDRAWN);
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

  private static final String WALKED =
      """
      from item_value s cross join lateral %s
      where s.district = :district and s.register = :register and s.field = '%s' and s.kind = '%s'
      """;

  private static final String GRAMS =
      """
      from item_gram g cross join lateral %s
      where g.district = :district and g.register = :register and g.gram = :gram
      """;

  private static final String ALL =
      "from item t where t.district = :district and t.register = :register";

  /** The items as {@code t}, up to what they are asked for. */
  private String from(@Nullable Field sorted) {
    boolean own = sorted != null && sorted.core().isEmpty();
    if (driver >= 0) {
      String value = own ? OWN.formatted(sorted.type().storage().column(), sorted.id()) : "";
      return "from (%s offset 0) g cross join lateral %s %s where true"
          .formatted(drivers().get(driver), ITEM.formatted("g"), value);
    }
    if (own) {
      Storage storage = sorted.type().storage();
      return WALKED.formatted(ITEM.formatted("s"), sorted.id(), storage.name());
    }
    return sought != null && sorted == null ? GRAMS.formatted(ITEM.formatted("g")) : ALL;
  }

  /** A statement that counts what the query asks for, but no further than a number. */
  String counting(int most) {
    return "select count(*) items, coalesce(sum(amount), 0) amount from (select t.amount %s%s limit %d) f"
        .formatted(from(null), where(null), most);
  }

  /** The ids of what the query asks for, as a sub-query, no more than a number. */
  String found(int most) {
    return "select t.id %s%s limit %d".formatted(from(null), where(null), most);
  }

  private boolean back() {
    return query.place() instanceof Place.Beside beside && !beside.after();
  }

  /** A statement that reads the page, with {@code sort_key} and {@code sort_value}. */
  String page() {
    Order order = query.order();
    String columns = ItemRows.COLUMNS;
    boolean byKey = order.sql().equals("id");
    String direction = query.descending() != back() ? " desc" : "";
    String found = byKey ? byId(direction) : byValue(order, direction);
    return """
    select %s, p.value sort_value, p.id sort_key
    from (%s) p join item t
      on t.district = :district and t.register = :register and t.id = p.id
    order by p.part, p.value%s, p.id%s
    """
        .formatted(columns, found, direction, direction);
  }

  private String byId(String direction) {
    // The key of the outer index is asked, so that a page deep in the list begins there.
    String source = from(null);
    String id = source.startsWith("from item_gram") ? "g.id" : "t.id";
    String beyond = "";
    if (query.place() instanceof Place.Beside beside) {
      values.put("place_key", beside.key());
      beyond = " and %s %s :place_key".formatted(id, sign(beside));
    }
    return "select t.id, null::bigint as value, 0 as part %s%s%s order by %s%s limit :most offset :from"
        .formatted(source, where(null), beyond, id, direction);
  }

  private String sign(Place.Beside beside) {
    return query.descending() == beside.after() ? "<" : ">";
  }

  /** Items with a value in its order, and those without one behind them. */
  private String byValue(Order order, String direction) {
    Field field = register.column(order.key()).orElseThrow();
    String value = value(field);
    List<String> parts = new ArrayList<>();
    Place.Beside beside = query.place() instanceof Place.Beside place ? place : null;
    if (beside == null || beside.value() != null || !beside.after()) {
      parts.add(part(field, value, beside, direction, back() ? 1 : 0));
    }
    if (beside == null || beside.value() == null || beside.after()) {
      parts.add(emptyPart(field, value, beside, direction, back() ? 0 : 1));
    }
    return "select * from (%s) both_parts order by part, value%s, id%s limit :most offset :from"
        .formatted(String.join(" union all ", parts), direction, direction);
  }

  private String value(Field field) {
    return field
        .core()
        .map(core -> "t." + core.column())
        .orElseGet(() -> "s." + field.type().storage().column());
  }

  private String part(
      Field field, String value, Place.@Nullable Beside beside, String direction, int part) {
    String beyond = "";
    if (beside != null) {
      values.put("place_key", beside.key());
      if (beside.value() != null) {
        String sign = sign(beside);
        values.put("place_value", beside.value());
        String given =
            "cast(:place_value as %s)".formatted(field.type().counted() ? "bigint" : "date");
        beyond =
            " and %1$s %2$s= %3$s and (%1$s %2$s %3$s or t.id %2$s :place_key)"
                .formatted(value, sign, given);
      }
    }
    return one(field, value, value + " is not null" + beyond, direction, part);
  }

  private String emptyPart(
      Field field, String value, Place.@Nullable Beside beside, String direction, int part) {
    String beyond = "";
    if (beside != null && beside.value() == null) {
      values.put("place_key", beside.key());
      beyond = " and t.id %s :place_key".formatted(sign(beside));
    }
    return one(field, value, value + " is null" + beyond, direction, part);
  }

  private String one(Field field, String value, String asked, String direction, int part) {
    String id = value.startsWith("s.") && driver < 0 ? "s.id" : "t.id";
    return "(select t.id, %s as value, %d as part %s%s and %s order by %s%s, %s%s limit :most + :from)"
        .formatted(
            value,
            part,
            from(field),
            where(field),
            asked.replace("t.id", id),
            value,
            direction,
            id,
            direction);
  }
}
