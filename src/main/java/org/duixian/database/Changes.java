package org.duixian.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether tables that note their changes ({@code note_changes}) have changed. */
@Component
public class Changes {

  private final JdbcClient jdbc;

  Changes(JdbcClient jdbc) {
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
  String state(String district, List<String> tables) {
    return jdbc.sql(
            """
            select coalesce(string_agg(stamp::text, ' ' order by stamp), '') from change_stamp
            where district = :district and topic in (:tables)
            """)
        .param("district", district)
        .param("tables", tables)
        .query(String.class)
        .single();
  }
}
