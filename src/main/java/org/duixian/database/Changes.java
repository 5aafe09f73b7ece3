package org.duixian.database;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells whether tables that note their changes ({@code note_changes}) have changed. */
@Component
public class Changes {

  private static final String SEEN = Changes.class.getName() + ".seen.";

  /** The stamps of a district's tables, as they were seen at one moment. */
  private record Seen(Map<String, String> stamps) {}

  private final DistrictSql jdbc;

  Changes(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns a place for values made from these tables, each thrown away when one of them changes in
   * its district.
   *
   * @param most values held at a time, those not asked for the longest give way
   */
  public <K, V> Kept<K, V> keep(int most, String... tables) {
    return new Kept<>(this, most, List.of(tables));
  }

  /** Two equal answers mean that nothing was committed to the tables in between. */
  String state(List<String> tables) {
    Map<String, String> stamps = seen().stamps();
    return tables.stream()
        .map(table -> stamps.getOrDefault(table, ""))
        .collect(Collectors.joining("|"));
  }

  /**
   * A request asks once, and again after each statement of its own that may have written something
   * or waited for others: all values in between are as good as at that moment.
   */
  private Seen seen() {
    String moment = SEEN + DistrictScope.code() + "." + StatementCount.changes();
    return OncePerRequest.get(moment, Seen.class, this::look);
  }

  private Seen look() {
    Map<String, String> stamps = new TreeMap<>();
    jdbc.sql(
            """
            select topic, string_agg(stamp::text, ' ' order by stamp) stamps from change_stamp
            where district = :district group by topic
            """)
        .each(
            row -> {
              stamps.put(row.getString("topic"), row.getString("stamps"));
            });
    return new Seen(stamps);
  }
}
