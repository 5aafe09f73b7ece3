package org.duixian.register;

import java.util.Arrays;
import java.util.List;
import org.duixian.database.DistrictSql;
import org.duixian.database.Grams;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the grams of many new items at once. Statement by statement the index of grams grows at
 * thousands of places each time; in the order of the index it grows along them, three times as
 * fast.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ItemGrams {

  /** So many items are put in the order of the index together: some twenty megabytes. */
  private static final int SORTED = 25_000;

  /** So many rows are written by one statement. */
  private static final int ROWS = 200_000;

  private final DistrictSql jdbc;

  ItemGrams(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** From here on no statement of the transaction keeps grams of the items that it inserts. */
  void hold() {
    hold("item_gram");
  }

  private void hold(String table) {
    jdbc.sql("select set_config('duixian.grams_held', :table, true) where :district <> ''")
        .with("table", table)
        .optional(String.class);
  }

  /** Writes the grams of what was inserted since {@link #hold()}, which ends with it. */
  void write(String register, List<Long> inserted) {
    for (int from = 0; from < inserted.size(); from += SORTED) {
      long[] ids =
          inserted.subList(from, Math.min(inserted.size(), from + SORTED)).stream()
              .mapToLong(Long::longValue)
              .sorted()
              .toArray();
      insert(register, ids, sorted(register, ids));
    }
    hold("");
  }

  private record Row(long id, String words) {}

  /** Grams in their order, each above the place of its item. */
  private long[] sorted(String register, long[] ids) {
    long[] found = new long[ids.length * 64];
    int many = 0;
    List<Row> rows =
        jdbc.sql(
                """
                select id, words from item
                where district = :district and register = :register and id = any(:ids)
                """)
            .with("register", register, "ids", ids)
            .list(Row.class);
    for (Row row : rows) {
      long place = Arrays.binarySearch(ids, row.id());
      int[] grams = Grams.pairs(row.words());
      if (many + grams.length > found.length) {
        found = Arrays.copyOf(found, (many + grams.length) * 2);
      }
      for (int gram : grams) {
        found[many++] = (long) gram << 32 | place;
      }
    }
    Arrays.sort(found, 0, many);
    return Arrays.copyOf(found, many);
  }

  private void insert(String register, long[] ids, long[] sorted) {
    for (int from = 0; from < sorted.length; from += ROWS) {
      int many = Math.min(ROWS, sorted.length - from);
      int[] grams = new int[many];
      long[] items = new long[many];
      for (int i = 0; i < many; i++) {
        grams[i] = (int) (sorted[from + i] >> 32);
        items[i] = ids[(int) sorted[from + i]];
      }
      jdbc.sql(
              """
              insert into item_gram (district, register, gram, id)
              select :district, :register, x.gram, x.id from unnest(:grams, :items) as x(gram, id)
              """)
          .with("register", register, "grams", grams, "items", items)
          .update();
    }
  }
}
