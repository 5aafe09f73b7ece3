package org.duixian.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.database.Grams;
import org.duixian.kernel.BadRequest;
import org.duixian.site.Heads;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What an address asks of a list: the one reading of it that the table, its counts, its files, the
 * kept views and the lineage of numbers share. Written as an address and read again it is equal.
 *
 * @param scope what is always asked, by key
 * @param conditions what is asked of columns, by key
 * @param shown keys of the optional columns that are shown; empty for all
 */
public record Query<T>(
    Columns<T> columns,
    Map<String, String> scope,
    Map<String, Condition<T>> conditions,
    Order order,
    boolean descending,
    Place place,
    List<String> shown) {

  /** Begins the names of the fields that carry a query in a form. */
  public static final String FIELD = "filter.";

  static final String DOWN = "down";

  /**
   * Reads the parameters of an address, blank ones left out.
   *
   * @throws BadRequest naming the first that the list does not have or that cannot be understood
   */
  public static <T> Query<T> of(Map<String, String> parameters, Columns<T> columns) {
    return new QueryReading<>(parameters, columns).query();
  }

  /**
   * Reads the same in a scope: the one that stands in the list's path, or else the usual one.
   *
   * @param scope key of the scope
   */
  public static <T> Query<T> of(
      Map<String, String> parameters, Columns<T> columns, String scope, Object value) {
    Map<String, String> all = new HashMap<>(parameters);
    String written = value.toString();
    all.merge(scope, written, (asked, here) -> columns.stands(scope) ? here : asked);
    return of(all, columns);
  }

  /** Returns parameters of which each name stands once, with all its values. */
  public static Map<String, String> joined(MultiValueMap<String, String> parameters) {
    Map<String, String> joined = new HashMap<>();
    parameters.forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }

  /** Returns the parameters that a form carries, where their names begin with {@link #FIELD}. */
  public static Map<String, String> carried(Map<String, String> form) {
    Map<String, String> carried = new HashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith(FIELD)) {
            carried.put(name.substring(FIELD.length()), value);
          }
        });
    return carried;
  }

  /** Returns the names and values of the address, without those that stand in its path. */
  public Map<String, String> fields() {
    Map<String, String> fields = params();
    scope.keySet().stream().filter(columns::stands).forEach(fields::remove);
    return fields;
  }

  /** Returns all names and values; read again they are this query. */
  public Map<String, String> params() {
    Map<String, String> params = new LinkedHashMap<>();
    for (Columns.Scope each : columns.scopes()) {
      String value = scope.get(each.key());
      if (value != null && !value.equals(each.usual())) {
        params.put(each.key(), value);
      }
    }
    conditions.forEach((key, condition) -> params.put(key, condition.written()));
    if (!columns.orders().isEmpty() && !order.equals(columns.orders().getFirst())) {
      params.put("sort", order.key());
    }
    if (descending) {
      params.put("order", DOWN);
    }
    if (!shown.isEmpty()) {
      params.put("columns", String.join(",", shown));
    }
    switch (place) {
      case Place.Numbered numbered when numbered.page() > 1 ->
          params.put("page", String.valueOf(numbered.page()));
      case Place.Numbered first -> {}
      case Place.Beside beside -> params.put(beside.after() ? "after" : "before", beside.written());
    }
    return params;
  }

  /** Returns everything that is asked as a query string, with what stands in the path. */
  public String query() {
    return encoded(params());
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Returns the address of the list that shows this. */
  public String path() {
    return path("");
  }

  /** Returns the address of the same below the list's own, such as {@code .xlsx}. */
  public String path(String ending) {
    String asked = asked();
    return address() + ending + (asked.isEmpty() ? "" : "?" + asked);
  }

  /** Returns the address of the list, with what stands in its path. */
  public String address() {
    String address = columns.path();
    for (Map.Entry<String, String> each : scope.entrySet()) {
      address = address.replace("{" + each.getKey() + "}", each.getValue());
    }
    return address;
  }

  /** Returns what is asked as a query string. */
  String asked() {
    return encoded(fields());
  }

  /**
   * Returns what is always asked under a key, its usual value or nothing if the address is silent.
   */
  public String scope(String key) {
    return scope.getOrDefault(key, "");
  }

  /** Returns the same in another scope, from the beginning; empty for none. */
  public Query<T> in(String key, String value) {
    Map<String, String> other = new LinkedHashMap<>(scope);
    other.put(key, value);
    other.values().removeIf(String::isEmpty);
    return new Query<>(columns, other, conditions, order, descending, Place.FIRST, shown);
  }

  /** Returns the same with something asked of a column, from the beginning; null for nothing. */
  public Query<T> with(String key, @Nullable Object asked) {
    Column<T> column = columns.get(key);
    Map<String, Condition<T>> others = new LinkedHashMap<>();
    for (Column<T> each : columns.filters()) {
      Condition<T> standing = conditions.get(each.key());
      if (each == column && asked != null && !asked.toString().isBlank()) {
        others.put(key, Condition.read(column, asked.toString()));
      } else if (each != column && standing != null) {
        others.put(each.key(), standing);
      }
    }
    return new Query<>(columns, scope, others, order, descending, Place.FIRST, shown);
  }

  /** Returns the same without a condition on a column. */
  public Query<T> without(String key) {
    return with(key, null);
  }

  /** Returns the same with a column that must have one of these values. */
  public Query<T> among(String key, List<?> values) {
    Map<String, Condition<T>> others = new LinkedHashMap<>(conditions);
    others.put(key, new Condition.In<>(columns.get(key), values));
    return new Query<>(columns, scope, others, order, descending, place, shown);
  }

  /** Returns the same, from the beginning, at the address of another view of the list. */
  public Query<T> standing(String other) {
    return new Query<>(
        columns.standing(other), scope, conditions, order, descending, Place.FIRST, shown);
  }

  /** Returns the same in its scope without any condition, in the usual order. */
  public Query<T> bare() {
    Order usual = columns.orders().isEmpty() ? order : columns.orders().getFirst();
    return new Query<>(columns, scope, Map.of(), usual, false, Place.FIRST, List.of());
  }

  /** Returns the same with other columns shown, all of them for none. */
  public Query<T> showing(List<String> keys) {
    return new Query<>(columns, scope, conditions, order, descending, Place.FIRST, keys);
  }

  /** Returns another page of the same. */
  public Query<T> at(Place other) {
    return new Query<>(columns, scope, conditions, order, descending, other, shown);
  }

  /** Returns the page of the same that has a number. */
  public Query<T> page(int number) {
    return at(new Place.Numbered(number));
  }

  /** Returns the number of the page, 1 for one that has none. */
  public int page() {
    return place instanceof Place.Numbered numbered ? numbered.page() : 1;
  }

  /** Returns the same in another order, from the beginning. */
  public Query<T> sortedBy(String word, boolean down) {
    Order other =
        columns.orders().stream().filter(each -> each.key().equals(word)).findFirst().orElseThrow();
    return new Query<>(columns, scope, conditions, other, down, Place.FIRST, shown);
  }

  /** Returns what is asked of a column as it is written, empty if nothing is. */
  public String asked(String key) {
    Condition<T> condition = conditions.get(key);
    return condition == null ? "" : condition.written();
  }

  /** Says whether anything is asked. */
  public boolean narrows() {
    return !conditions.isEmpty();
  }

  /** Says whether a column is shown. */
  public boolean shows(String key) {
    List<String> keys = shown.isEmpty() ? columns.usual() : shown;
    return keys.isEmpty() || keys.contains(key);
  }

  /** Says whether a row in memory is asked for. */
  public boolean holds(T row) {
    return conditions.values().stream().allMatch(each -> each.holds(row));
  }

  /** Says the same of a row that was found by the words that are asked. */
  public boolean holdsFound(T row) {
    return conditions.values().stream()
        .allMatch(each -> each instanceof Condition.Words || each.holds(row));
  }

  /** Returns the rows in memory that are asked for, in the order they stand in. */
  public List<T> of(List<T> rows) {
    return rows.stream().filter(this::holds).toList();
  }

  /** Returns the same of rows that were found by the words that are asked. */
  public List<T> found(List<T> rows) {
    return rows.stream().filter(this::holdsFound).toList();
  }

  /** Cuts the page out of the rows in memory that are asked for. */
  public <R> PagePart.Numbered<R> cut(List<R> rows, int size) {
    return PagePart.cut(rows, page(), size, number -> page(number).path());
  }

  /** Returns the query as SQL; words are read through all rows. */
  public Sql sql() {
    return sql(null);
  }

  /**
   * Returns the query as SQL.
   *
   * @param sought the searched words of a list whose rows are found by grams
   */
  public Sql sql(Grams.@Nullable Sought sought) {
    return new QueryStatement<>(this, sought).sql();
  }

  /**
   * Makes the page of rows that were read as {@link Sql} says, one more than it shows if there are
   * more.
   *
   * @param size how many rows a page shows
   */
  public <R> PagePart<R> part(List<PagePart.Placed<R>> read, int size) {
    return PagePart.of(place, read, size);
  }

  /** Returns the heads of the columns that are shown. */
  public List<Head> heads() {
    return columns.all().stream()
        .filter(column -> column.head() && (!column.optional() || shows(column.key())))
        .map(this::head)
        .toList();
  }

  private Head head(Column<T> column) {
    Order by = column.order();
    if (by == null) {
      return new Head(column.key(), column.label(), null, null, column.kind() == Kind.NUMBER);
    }
    boolean here = by.equals(order);
    return new Head(
        column.key(),
        column.label(),
        sortedBy(by.key(), here && !descending).path(),
        here ? descending ? "descending" : "ascending" : null,
        by.kind() != Kind.TEXT && column.kind() != Kind.TEXT);
  }

  /**
   * A head.
   *
   * @param href the list sorted by it, null where it cannot be
   * @param sort the value of aria-sort, null if the list is not sorted by it
   */
  public record Head(
      String key, String label, @Nullable String href, @Nullable String sort, boolean number) {

    /** Adds it to the heads of a table. */
    public Heads on(Heads heads) {
      if (href != null) {
        return heads.sorted(label, number, href, sort);
      }
      return number ? heads.numbers(label) : heads.of(label);
    }
  }

  /**
   * Returns the conditions in force, each with the address without it.
   *
   * @param name the name of a thing by the column's key and its number
   */
  public List<Chip> chips(Function<Condition.In<T>, String> name) {
    return conditions.values().stream()
        .map(each -> Chip.of(each, name, without(each.column().key()).path()))
        .toList();
  }

  /** Returns the conditions in words. */
  public List<String> words(
      Function<Condition.In<T>, String> name, Wording wording, java.util.Locale locale) {
    return chips(name).stream().map(chip -> chip.words(key -> wording.of(locale, key))).toList();
  }
}
