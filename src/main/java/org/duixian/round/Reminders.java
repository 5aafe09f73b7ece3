package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes reminders that fall due and publishes them, each once: the key of the note keeps a second
 * node from publishing it too. How they reach people is for others.
 */
@Service
class Reminders {

  /** A reminder as it was noted. */
  record Note(long unit, String kind, OffsetDateTime due) {}

  private static final String SEND =
      """
      with noted as (
        insert into round_reminder (district, round, unit, kind, cause, at)
        select s.district, s.round, s.unit, :kind, %s, :now
        from submission s join round r on r.district = s.district and r.id = s.round
        where s.district = :district and s.round = :round and r.state = 'OPEN' and %s
        on conflict do nothing
        returning unit, kind)
      select n.unit, n.kind, s.due
      from noted n
      join submission s on s.district = :district and s.round = :round and s.unit = n.unit
      order by n.unit
      """;

  /** A deadline that was moved later is reminded of again. */
  private static final String BY_DUE = "to_char(s.due at time zone 'UTC', 'YYYY-MM-DD HH24:MI')";

  private final DistrictSql jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reminders(DistrictSql jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Tells every unit of a round that it has been opened. */
  @Transactional
  void opened(long round, Period period) {
    send(round, period, ReminderDue.Kind.OPENED, "'round'", "true");
  }

  /** Tells a unit that its form came back. */
  @Transactional
  void returned(long round, Period period, long unit) {
    send(
        round,
        period,
        ReminderDue.Kind.RETURNED,
        "s.times::text",
        "s.state = 'RETURNED' and s.unit = " + unit);
  }

  /** Reminds who has not sent and whose deadline is near or past; returns how many. */
  @Transactional
  public int due(Round round) {
    String missing = "s.state in ('DRAFT', 'RETURNED') and ";
    int soon =
        send(
            round.id(),
            round.period(),
            ReminderDue.Kind.DUE_SOON,
            BY_DUE,
            missing + "s.due > :now and s.due - make_interval(days => r.remind_before) <= :now");
    int over =
        send(
            round.id(),
            round.period(),
            ReminderDue.Kind.OVERDUE,
            BY_DUE,
            missing + "s.due <= :now");
    return soon + over;
  }

  private int send(
      long round, Period period, ReminderDue.Kind kind, String cause, String condition) {
    String district = DistrictScope.code();
    List<Note> notes =
        jdbc.sql(SEND.formatted(cause, condition))
            .with("round", round, "kind", kind.name(), "now", OffsetDateTime.now(clock))
            .list(Note.class);
    for (Note note : notes) {
      events.publishEvent(new ReminderDue(district, round, period, note.unit(), kind, note.due()));
    }
    return notes.size();
  }
}
