package org.duixian.list;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duixian.kernel.BadRequest;
import org.jspecify.annotations.Nullable;

/** What is asked of one column: the same of rows in the database and of rows in memory. */
public sealed interface Condition<T> {

  /** How many characters are searched for at most. */
  int LONGEST = 50;

  /** The column that is asked. */
  Column<T> column();

  /** The condition as it stands in an address; read again it is the same. */
  String written();

  /** The condition in SQL, over parameters that begin with the column's key. */
  String sql();

  /** Gives the values of the parameters. */
  void bind(Map<String, @Nullable Object> values);

  /** Says whether a row in memory meets it. */
  boolean holds(T row);

  /** One of the choices. */
  record Chosen<T>(Column<T> column, List<Case<T>> cases) implements Condition<T> {
    @Override
    public String written() {
      return cases.stream().map(Case::word).collect(Collectors.joining(","));
    }

    @Override
    public String sql() {
      return cases.stream().map(Case::sql).collect(Collectors.joining(" or ", "(", ")"));
    }

    @Override
    public void bind(Map<String, @Nullable Object> values) {
      // Each choice is a text of the program.
    }

    @Override
    public boolean holds(T row) {
      return cases.stream().anyMatch(each -> each.holds().test(row));
    }
  }

  /** One of some values: numbers of things, or a text; of none nothing. */
  record In<T>(Column<T> column, List<?> values) implements Condition<T> {
    @Override
    public String written() {
      return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    @Override
    public String sql() {
      return values.isEmpty() ? "false" : "%s in (:%s)".formatted(column.sql(), column.key());
    }

    @Override
    public void bind(Map<String, @Nullable Object> parameters) {
      if (!values.isEmpty()) {
        parameters.put(column.key(), values);
      }
    }

    @Override
    public boolean holds(T row) {
      Object value = column.of(row);
      return value != null && values.contains(value);
    }
  }

  /** From one value to another, both of them included; null where it is open. */
  record Between<T>(Column<T> column, @Nullable Comparable<?> from, @Nullable Comparable<?> until)
      implements Condition<T> {
    @Override
    public String written() {
      String first = from == null ? "" : column.kind().written(from);
      String last = until == null ? "" : column.kind().written(until);
      return first.equals(last) ? first : first + ".." + last;
    }

    @Override
    public String sql() {
      String least = from == null ? "" : "%1$s >= :%2$s_from".formatted(column.sql(), column.key());
      String most =
          until == null ? "" : "%1$s <= :%2$s_until".formatted(column.sql(), column.key());
      return least + (from == null || until == null ? "" : " and ") + most;
    }

    @Override
    public void bind(Map<String, @Nullable Object> values) {
      if (from != null) {
        values.put(column.key() + "_from", from);
      }
      if (until != null) {
        values.put(column.key() + "_until", until);
      }
    }

    @Override
    public boolean holds(T row) {
      Object value = column.of(row);
      return value != null
          && (from == null || compared(value, from) >= 0)
          && (until == null || compared(value, until) <= 0);
    }

    /** A column's values are all of the one class that its kind reads. */
    @SuppressWarnings("unchecked")
    private static int compared(Object value, Comparable<?> end) {
      Object like =
          value instanceof Number number && !(value instanceof BigDecimal)
              ? new BigDecimal(number.toString())
              : value;
      return ((Comparable<Object>) like).compareTo(end);
    }
  }

  /** Without a value, or with any. */
  record Empty<T>(Column<T> column, boolean empty) implements Condition<T> {
    static final String NONE = "none";
    static final String ANY = "any";

    @Override
    public String written() {
      return empty ? NONE : ANY;
    }

    @Override
    public String sql() {
      return column.sql() + (empty ? " is null" : " is not null");
    }

    @Override
    public void bind(Map<String, @Nullable Object> values) {
      // Nothing is compared.
    }

    @Override
    public boolean holds(T row) {
      return (column.of(row) == null) == empty;
    }
  }

  /** Words that the column's text holds, each of them somewhere. */
  record Words<T>(Column<T> column, String written) implements Condition<T> {
    @Override
    public String sql() {
      return """
      folded(:%2$s) <> '' and not exists (
        select from unnest(string_to_array(folded(:%2$s), ' ')) word
        where strpos(folded(coalesce(%1$s, '')), word) = 0)\
      """
          .formatted(column.sql(), column.key());
    }

    @Override
    public void bind(Map<String, @Nullable Object> values) {
      values.put(column.key(), written);
    }

    @Override
    public boolean holds(T row) {
      Object value = column.of(row);
      String text = value == null ? "" : folded(value.toString());
      String sought = folded(written);
      return !sought.isEmpty() && Arrays.stream(sought.split(" ")).allMatch(text::contains);
    }

    /** As the database folds letters, digits and characters; marks part words. */
    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC)
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}]+", " ")
          .strip();
    }
  }

  /**
   * Reads what an address asks of a column.
   *
   * @throws BadRequest naming the column's key where it cannot be understood
   */
  static <T> Condition<T> read(Column<T> column, String text) {
    if (column.kind().empties() && (text.equals(Empty.NONE) || text.equals(Empty.ANY))) {
      return new Empty<>(column, text.equals(Empty.NONE));
    }
    try {
      return switch (column.kind()) {
        case WORDS -> new Words<>(column, cut(text));
        case TEXT -> new In<>(column, List.of(text));
        case UNIT -> new In<>(column, List.copyOf(numbers(text)));
        case CHOICE, LIGHT -> new Chosen<>(column, cases(column, text));
        case NUMBER, DAY, MONTH -> range(column, text);
      };
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new BadRequest(column.key());
    }
  }

  private static String cut(String text) {
    int most = Math.min(LONGEST, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, most)).strip();
  }

  private static TreeSet<Long> numbers(String text) {
    if (!text.matches("[0-9]{1,18}(,[0-9]{1,18}){0,199}")) {
      throw new IllegalArgumentException(text);
    }
    return Arrays.stream(text.split(","))
        .map(Long::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> List<Case<T>> cases(Column<T> column, String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split(",", -1));
    List<Case<T>> found =
        column.cases().stream()
            .filter(each -> words.contains(each.word().toLowerCase(Locale.ROOT)))
            .toList();
    if (found.size() != words.size()) {
      throw new IllegalArgumentException(text);
    }
    return found;
  }

  private static <T> Condition<T> range(Column<T> column, String text) {
    String[] ends = text.split("\\.\\.", -1);
    String last = ends[ends.length - 1];
    if (ends.length > 2 || text.equals("..")) {
      throw new IllegalArgumentException(text);
    }
    Comparable<?> from = ends[0].isEmpty() ? null : column.kind().first(ends[0]);
    Comparable<?> until = last.isEmpty() ? null : column.kind().last(last);
    if (from != null && until != null && Between.compared(from, until) > 0) {
      throw new IllegalArgumentException(text);
    }
    return new Between<>(column, from, until);
  }
}
