package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What office and unit said about the forms. */
@Repository
record Remarks(DistrictSql jdbc, Clock clock) {

  /** What was said about a form, the newest first. */
  List<Remark> of(long round, long unit) {
    return jdbc.sql(
            """
            select id, line, kind, words, at, by from submission_remark
            where district = :district and round = :round and unit = :unit order by id desc
            """)
        .with("round", round, "unit", unit)
        .list(Remark.class);
  }

  void add(long round, long unit, @Nullable Long line, Remark.Kind kind, String words) {
    jdbc.sql(
            """
            insert into submission_remark (district, round, unit, line, kind, words, at, by)
            values (:district, :round, :unit, :line, :kind, :words, :now, :by)
            """)
        .with("round", round, "unit", unit, "line", line, "kind", kind.name(), "words", words)
        .with("now", OffsetDateTime.now(clock), "by", RoundTrail.who())
        .update();
  }
}
