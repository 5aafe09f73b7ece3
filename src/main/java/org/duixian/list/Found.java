package org.duixian.list;

/**
 * How rows are found by words that are searched for: in a table of grams ({@code keep_grams}) whose
 * rows of one gram are in the order of the list's key.
 *
 * @param table the list's own table, in SQL {@code t}
 * @param own the condition for the list's rows there, for one value of the key
 * @param grams the table of grams
 * @param scope the condition on its columns before {@code gram}
 * @param key the column of both that the rows of one gram are in order of
 * @param words the column of the list's table with the folded text
 */
public record Found(
    String table, String own, String grams, String scope, String key, String words) {

  /**
   * One gram's rows in order, each looked up by its key; {@code offset 0} keeps the planner from
   * reading all rows beside them.
   *
   * @param after what bounds the key of {@code g}, begins with {@code and}; empty for nothing
   */
  String inOrder(String after, boolean down) {
    return """
    (select %3$s from %2$s where %4$s and gram = :gram%6$s order by %3$s%7$s) g
    cross join lateral (select * from %1$s where %5$s and %3$s = g.%3$s offset 0) t
    """
        .formatted(table, grams, key, scope, own, after, down ? " desc" : "");
  }

  /** One gram's rows, for the planner to begin at whatever brings the fewest. */
  String together() {
    return "(select %3$s from %2$s where %4$s and gram = :gram) g join %1$s t on t.%3$s = g.%3$s\n"
        .formatted(table, grams, key, scope);
  }
}
