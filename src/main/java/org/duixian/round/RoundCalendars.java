package org.duixian.round;

import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of a district, one for each grain it opens rounds by. */
@Repository
class RoundCalendars {

  private static final Fields FIELDS =
      Fields.of("round.", "active=calendar.active! opensAfter=calendar.opens")
          .and("round.", "dueAfter=calendar.due dueTime=calendar.time remindBefore=remind.before")
          .naming("active", on -> "✓");

  private final DistrictSql jdbc;
  private final AuditTrail audit;

  RoundCalendars(DistrictSql jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  List<RoundCalendar> list() {
    return jdbc.sql(
            """
            select grain, active, opens_after, due_after, due_time, remind_before, version
            from round_calendar where district = :district order by grain
            """)
        .list(RoundCalendar.class);
  }

  /** Keeps a calendar; another version than the one seen is refused. */
  @Transactional
  public void save(RoundCalendar calendar) {
    int saved =
        jdbc.sql(
                """
                insert into round_calendar (district, grain, active, opens_after, due_after,
                                            due_time, remind_before)
                values (:district, :grain, :active, :opens, :due, :time, :remind)
                on conflict (district, grain) do update set
                  active = :active, opens_after = :opens, due_after = :due, due_time = :time,
                  remind_before = :remind, version = round_calendar.version + 1
                where round_calendar.version = :seen
                """)
            .with("grain", calendar.grain().name(), "active", calendar.active())
            .with("opens", calendar.opensAfter(), "due", calendar.dueAfter())
            .with("time", calendar.dueTime(), "remind", calendar.remindBefore())
            .with("seen", calendar.version())
            .update();
    if (saved == 0) {
      throw standing(
              list().stream()
                  .filter(each -> each.grain() == calendar.grain())
                  .findFirst()
                  .orElseThrow(NotFound::new))
          .refusal();
    }
    audit.record(
        "round.calendar",
        "round-calendar",
        calendar.grain().name(),
        Map.of("active", calendar.active(), "due", calendar.dueAfter()));
  }

  private static Standing standing(RoundCalendar now) {
    Map<String, String> values = Fields.written(now);
    values.put("active", now.active() ? "on" : "");
    Subject subject = new Subject("round-calendar", now.grain().name());
    return Standing.of(subject, "", "/rounds/calendar", now.version()).with(FIELDS, values);
  }
}
