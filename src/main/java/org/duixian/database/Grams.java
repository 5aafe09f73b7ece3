package org.duixian.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Search by words in a table that keeps the grams of its rows ({@code keep_grams}): the rows of the
 * rarest gram are read off its index in the order of the page, and each is held against the words.
 */
public final class Grams {

  /** Up to so many rows are counted; of more a page says that there are at least so many. */
  public static final int MOST = 1_000;

  private static final Sought NOTHING = new Sought(List.of(), 0, 0, true);

  private final DistrictSql jdbc;
  private final String rarest;

  /**
   * Words that are searched for.
   *
   * @param words what a row must hold, folded
   * @param gram the rarest of their grams, as parameter {@code :gram}
   * @param last the last gram that is meant, above {@code gram} only for one character in a table
   *     of pairs: all grams that it begins
   * @param few whether no more than {@link #MOST} rows have that gram
   */
  public record Sought(List<String> words, int gram, int last, boolean few) {

    /** Returns the condition that a column of folded text holds all of the words. */
    public String heldBy(String column) {
      return words.isEmpty()
          ? "false"
          : IntStream.range(0, words.size())
              .mapToObj(i -> "strpos(%s, :word%d) > 0".formatted(column, i))
              .collect(Collectors.joining(" and "));
    }

    /** Says whether a row may be found by more than one gram. */
    public boolean repeats() {
      return last > gram;
    }

    /** Returns the condition that a row of grams is meant. */
    public String among(String column) {
      return column + (repeats() ? " between :gram and :last_gram" : " = :gram");
    }

    /** Returns what {@link #heldBy}, {@link #among} and {@code :gram} stand for. */
    public Map<String, Object> parameters() {
      Map<String, Object> parameters = new HashMap<>(Map.of("gram", gram, "last_gram", last));
      IntStream.range(0, words.size()).forEach(i -> parameters.put("word" + i, words.get(i)));
      return parameters;
    }
  }

  private record Rarest(String words, int gram, int last, int rows) {}

  /**
   * @param table a table of grams
   * @param scope the condition on its columns before {@code gram}, with named parameters
   * @param order the column by which its rows of one gram are in order
   */
  public Grams(DistrictSql jdbc, String table, String scope, String order) {
    // Characters count only in words of one, for a pair is never more frequent than its characters.
    this(
        jdbc,
        """
        select gram, gram last from unnest(grams(word)) gram
        where length(word) = 1 or gram & 65535 <> 65535\
        """,
        "gram = g.gram order by " + order,
        table,
        scope,
        order);
  }

  /** Over a table that keeps pairs ({@code keep_pairs}). */
  public static Grams ofPairs(DistrictSql jdbc, String table, String scope, String order) {
    return new Grams(
        jdbc,
        """
        select gram - case when length(word) = 1 then 65535 else 0 end gram, gram last
        from unnest(pairs(word)) gram where length(word) = 1 or gram & 65535 <> 65535\
        """,
        "gram between g.gram and g.last order by gram, " + order,
        table,
        scope,
        order);
  }

  private Grams(
      DistrictSql jdbc, String grams, String rows, String table, String scope, String order) {
    this.jdbc = jdbc;
    // Of two grams with many rows, the one whose first rows reach further is the rarer.
    this.rarest =
        """
        select f.words, g.gram, g.last, first.rows
        from (select folded(:text) words) f
        cross join lateral unnest(string_to_array(f.words, ' ')) word
        cross join lateral (%4$s) g
        cross join lateral (
          select count(*) "rows", max(place) reach
          from (select %3$s place from %1$s where %2$s and %5$s limit :most) found) first
        order by first.rows, first.reach desc, g.gram limit 1
        """
            .formatted(table, scope, order, grams, rows);
  }

  /**
   * Returns the pairs of a folded text, each once and in order: what the database's pairs() says.
   */
  public static int[] pairs(String folded) {
    int[] codes =
        (folded + " ").codePoints().map(each -> each == ' ' ? -1 : each % 65536).toArray();
    return IntStream.range(1, codes.length)
        .filter(i -> codes[i - 1] >= 0)
        .map(i -> gram(codes[i - 1], codes[i] < 0 ? 65535 : codes[i]))
        .sorted()
        .distinct()
        .toArray();
  }

  private static int gram(int first, int second) {
    return (int) (first * 65536L + second + Integer.MIN_VALUE);
  }

  /** Folds what was typed and finds its rarest gram; finds nothing for a text without words. */
  public Sought seek(String text, Map<String, ?> scope) {
    return jdbc.sql(rarest)
        .with(scope)
        .with("text", text, "most", MOST + 1)
        .optional(Rarest.class)
        .map(
            found ->
                new Sought(
                    List.of(found.words().split(" ")),
                    found.gram(),
                    found.last(),
                    found.rows() <= MOST))
        .orElse(NOTHING);
  }
}
