package org.duixian.trail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of a district as they are sealed, proven and listed. */
@Repository
record TrailEntries(JdbcClient jdbc) {

  private static final String SELECT = "select " + TrailEntry.COLUMNS + " from audit_entry\n";

  /** Holds for entries that no block seals yet; the others stand behind the mark. */
  private static final String UNSEALED =
      """
      id > :after
      and (transaction, id) > (cast(cast(:transaction as text) as xid8), cast(:id as bigint))
      """;

  /** Asks where transactions stand; must be asked before the entries are. */
  Horizon horizon() {
    return jdbc.sql(
            """
            select pg_snapshot_xmin(now)::text::bigint oldest_running,
                   pg_snapshot_xmax(now)::text::bigint next
            from pg_current_snapshot() now
            """)
        .query(Horizon.class)
        .single();
  }

  /** Returns the first entries behind the mark whose transactions have all ended. */
  List<TrailEntry> unsealed(String district, TrailMark mark, Horizon horizon, int most) {
    return marked(
            SELECT
                + "where district = :district and "
                + UNSEALED
                + """
                and transaction < cast(cast(:running as text) as xid8)
                order by transaction, id limit :most
                """,
            district,
            mark)
        .param("running", Long.toString(horizon.oldestRunning()))
        .param("most", most)
        .query(Rows.of(TrailEntry.class))
        .list();
  }

  /** Counts the entries that stand before the mark, and so should be in a block. */
  long countSealed(String district, TrailMark mark) {
    return marked(
            "select count(*) from audit_entry where district = :district and not ("
                + UNSEALED
                + ")",
            district,
            mark)
        .query(Long.class)
        .single();
  }

  /** Counts the entries that wait for their block. */
  long countUnsealed(String district, TrailMark mark) {
    return marked(
            "select count(*) from audit_entry where district = :district and " + UNSEALED,
            district,
            mark)
        .query(Long.class)
        .single();
  }

  /** Returns the number of the first entry that stands before the mark and in no block. */
  Optional<Long> slippedIn(String district, TrailMark mark) {
    return marked(
            "select min(id) from audit_entry where district = :district and not ("
                + UNSEALED
                + """
                ) and id not in (
                  select unnest(entries) from audit_block where district = :district)
                """,
            district,
            mark)
        .query(Long.class)
        .optional();
  }

  private JdbcClient.StatementSpec marked(String sql, String district, TrailMark mark) {
    return jdbc.sql(sql)
        .param("district", district)
        .param("after", mark.after())
        .param("transaction", Long.toString(mark.transaction()))
        .param("id", mark.id());
  }

  /** Returns those of the numbered entries that are there, by number. */
  Map<Long, TrailEntry> byId(String district, List<Long> ids) {
    return jdbc
        .sql(SELECT + "where district = :district and id = any(:ids)")
        .param("district", district)
        .param("ids", ids.toArray(Long[]::new))
        .query(Rows.of(TrailEntry.class))
        .stream()
        .collect(Collectors.toMap(TrailEntry::id, Function.identity()));
  }

  /** Returns some entries of the old chain behind a number, in order. */
  List<TrailEntry> chained(String district, long id, int most) {
    return jdbc.sql(
            SELECT
                + """
                where district = :district and transaction = '0' and id > :id
                order by id limit :most
                """)
        .param("district", district)
        .param("id", id)
        .param("most", most)
        .query(Rows.of(TrailEntry.class))
        .list();
  }

  /** Returns the newest entries below a number, newest first. */
  List<TrailEntry> newest(String district, long below, int most) {
    return jdbc.sql(
            SELECT + "where district = :district and id < :below order by id desc limit :most")
        .param("district", district)
        .param("below", below)
        .param("most", most)
        .query(Rows.of(TrailEntry.class))
        .list();
  }
}
