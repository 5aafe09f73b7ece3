package org.duixian.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.Grams;
import org.jspecify.annotations.Nullable;

/** Writes a query as SQL. */
final class QueryStatement<T> {

  private final Query<T> query;
  private final Grams.@Nullable Sought sought;
  private final Map<String, @Nullable Object> values = new HashMap<>();

  QueryStatement(Query<T> query, Grams.@Nullable Sought sought) {
    this.query = query;
    this.sought = sought;
  }

  Sql sql() {
    String own = String.valueOf(query.columns().key());
    boolean byKey = query.order().sql().equals(own);
    Found found = query.columns().found();
    String key = sought == null || found == null ? own : "g." + found.key();
    String where = where();
    String page = page(key, byKey);
    return new Sql(
        found == null || sought == null ? "" : from(found, sought, page, byKey),
        where,
        page,
        order(key, byKey),
        order(own, byKey),
        place(own, byKey),
        values);
  }

  /** A page in the order of the key is bounded where the grams are read. */
  private String from(Found found, Grams.Sought words, String page, boolean byKey) {
    boolean alone = byKey && query.conditions().size() <= 1;
    return words.few() || alone
        ? found.inOrder(byKey ? page.replace("g.", "") : "", query.descending() != back())
        : found.together();
  }

  private boolean back() {
    return query.place() instanceof Place.Beside beside && !beside.after();
  }

  private String where() {
    List<String> parts = new ArrayList<>();
    for (Condition<T> condition : query.conditions().values()) {
      if (condition instanceof Condition.Words && sought != null) {
        Found found = query.columns().found();
        parts.add(sought.heldBy(found == null ? condition.column().sql() : found.words()));
        values.putAll(sought.parameters());
      } else {
        parts.add(condition.sql());
        condition.bind(values);
      }
    }
    return parts.isEmpty() ? "true" : String.join(" and ", parts);
  }

  private String place(String key, boolean byKey) {
    String value = byKey ? "null" : "cast(%s as text)".formatted(query.order().value());
    return "%s sort_value, %s sort_key".formatted(value, key);
  }

  /** Turned round, what has no value comes first. */
  private String order(String key, boolean byKey) {
    String direction = query.descending() != back() ? " desc" : "";
    String nulls = back() ? " nulls first, " : " nulls last, ";
    return (byKey ? "" : query.order().value() + direction + nulls) + key + direction;
  }

  private String page(String key, boolean byKey) {
    if (!(query.place() instanceof Place.Beside beside)) {
      return "";
    }
    values.put("place_key", beside.key());
    String sign = query.descending() == beside.after() ? "<" : ">";
    String beyond = "%s %s :place_key".formatted(key, sign);
    if (byKey) {
      return " and " + beyond;
    }
    String value = query.order().value();
    if (beside.value() == null) {
      return beside.after()
          ? " and (%s is null and %s)".formatted(value, beyond)
          : " and (%s is not null or %s)".formatted(value, beyond);
    }
    values.put("place_value", beside.value());
    String given = "cast(:place_value as %s)".formatted(query.order().type());
    return " and (%1$s %2$s %3$s or (%1$s = %3$s and %4$s)%5$s)"
        .formatted(
            value, sign, given, beyond, beside.after() ? " or %s is null".formatted(value) : "");
  }
}
