package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What office and unit said about the forms. */
@Repository
class Remarks {

  private final JdbcClient jdbc;
  private final Clock clock;

  Remarks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was said about a form, the newest first. */
  List<Remark> of(String district, long round, long unit) {
    return jdbc.sql(
            """
            select id, line, kind, words, at, by from submission_remark
            where district = :district and round = :round and unit = :unit order by id desc
            """)
        .param("district", district)
        .param("round", round)
        .param("unit", unit)
        .query(Rows.of(Remark.class))
        .list();
  }

  void add(
      String district, long round, long unit, @Nullable Long line, Remark.Kind kind, String words) {
    jdbc.sql(
            """
            insert into submission_remark (district, round, unit, line, kind, words, at, by)
            values (:district, :round, :unit, :line, :kind, :words, :now, :by)
            """)
        .param("district", district)
        .param("round", round)
        .param("unit", unit)
        .param("line", line)
        .param("kind", kind.name())
        .param("words", words)
        .param("now", OffsetDateTime.now(clock))
        .param("by", RoundTrail.who())
        .update();
  }
}
