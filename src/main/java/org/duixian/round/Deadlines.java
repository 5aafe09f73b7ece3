package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves deadlines, with a reason; what held before is kept. */
@Service
class Deadlines {

  private final DistrictSql jdbc;
  private final Submissions submissions;
  private final RoundTrail trail;
  private final Clock clock;

  Deadlines(DistrictSql jdbc, Submissions submissions, RoundTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.submissions = submissions;
    this.trail = trail;
    this.clock = clock;
  }

  List<Extension> of(long round) {
    return jdbc.sql(
            """
            select e.id, e.unit, u.short_name unit_name, e.due_before, e.due_after, e.reason, e.at,
                   e.by
            from deadline_extension e
            left join unit u on u.district = e.district and u.id = e.unit
            where e.district = :district and e.round = :round order by e.id desc
            """)
        .with("round", round)
        .list(Extension.class);
  }

  /**
   * Moves the deadline of one unit, or of all that have none later.
   *
   * @throws RoundRefusal when the new deadline is not later than the one that holds
   */
  @Transactional
  public void extend(Round round, @Nullable Long unit, OffsetDateTime due, String reason) {
    submissions.holdAlone(round.id());
    OffsetDateTime before =
        unit == null ? round.due() : submissions.find(round.id(), unit).orElseThrow().due();
    if (!due.isAfter(before)) {
      throw new RoundRefusal(RoundRefusal.Code.NOT_LATER);
    }
    keep(round, unit, before, due, reason);
    if (unit == null) {
      jdbc.sql(
              """
              update round set due = :due, version = version + 1
              where district = :district and id = :round and due < :due
              """)
          .with("round", round.id(), "due", due)
          .update();
    }
    jdbc.sql(
            """
            update submission set due = :due, version = version + 1
            where district = :district and round = :round and due < :due
              and (cast(:unit as bigint) is null or unit = :unit)
            """)
        .with("round", round.id(), "unit", unit, "due", due)
        .update();
    trail.record(
        "round.extend",
        round.id(),
        Map.of(
            "unit",
            unit == null ? "all" : unit,
            "due",
            due.toString(),
            "before",
            before.toString()));
  }

  private void keep(
      Round round, @Nullable Long unit, OffsetDateTime before, OffsetDateTime due, String reason) {
    jdbc.sql(
            """
            insert into deadline_extension (district, round, unit, due_before, due_after, reason, at,
                                            by)
            values (:district, :round, :unit, :before, :due, :reason, :now, :by)
            """)
        .with("round", round.id(), "unit", unit, "before", before, "due", due, "reason", reason)
        .with("now", OffsetDateTime.now(clock), "by", RoundTrail.who())
        .update();
  }
}
