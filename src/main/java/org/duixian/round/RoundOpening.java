package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Opens rounds, each period once, with a form for every unit that has something to answer for. */
@Service
class RoundOpening {

  /**
   * What is opened.
   *
   * @param due the deadline
   * @param remindBefore days before it on which those who have not sent are reminded
   */
  record Plan(Period period, OffsetDateTime due, int remindBefore) {}

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final DistrictSql jdbc;
  private final Asking asking;
  private final Reminders reminders;
  private final RoundTrail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RoundOpening(
      DistrictSql jdbc,
      Asking asking,
      Reminders reminders,
      RoundTrail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.asking = asking;
    this.reminders = reminders;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens a round and returns its number; empty when the period has its round already, also one
   * that another node opened in this moment.
   *
   * @throws RoundRefusal when there is nothing to ask
   */
  @Transactional
  public Optional<Long> open(Plan plan) {
    Optional<Long> opened = insert(plan);
    opened.ifPresent(round -> fill(round, plan));
    return opened;
  }

  private Optional<Long> insert(Plan plan) {
    return jdbc.sql(
            """
            insert into round (district, grain, period_start, period_end, first_due, due,
                               remind_before, opened_at, opened_by, sample)
            select :district, :grain, :start, :end, :due, :due, :remind, :now, :by, d.sample
            from district d where d.code = :district
            on conflict (district, grain, period_start, edition) do nothing
            returning id
            """)
        .with("grain", plan.period().grain().name(), "start", plan.period().start())
        .with("end", plan.period().end(), "due", plan.due(), "remind", plan.remindBefore())
        .with("now", OffsetDateTime.now(clock), "by", RoundTrail.who())
        .optional((row, number) -> row.getLong("id"));
  }

  private void fill(long round, Plan plan) {
    String district = DistrictScope.code();
    List<NewLine> lines = asking.lines(plan.period());
    List<Long> units =
        lines.stream().map((NewLine each) -> each.subject().unit()).distinct().sorted().toList();
    if (units.isEmpty()) {
      throw new RoundRefusal(
          RoundRefusal.Code.NOTHING_TO_ASK, String.valueOf(plan.period().year()));
    }
    jdbc.sql(
            """
            insert into submission (district, round, unit, due)
            select :district, :round, u, :due from unnest(cast(:units as bigint[])) u
            """)
        .with("round", round, "due", plan.due(), "units", units.toArray(Long[]::new))
        .update();
    insertLines(round, lines);
    trail.record(
        "round.open",
        round,
        Map.of("period", plan.period().code(), "units", units.size(), "lines", lines.size()));
    events.publishEvent(new RoundOpened(district, round, plan.period(), plan.due(), units));
    reminders.opened(round, plan.period());
  }

  private void insertLines(long round, List<NewLine> lines) {
    jdbc.sql(
            """
            insert into submission_line (district, round, %s)
            select :district, :round, x.*
            from jsonb_to_recordset(cast(:lines as jsonb)) as x(%s)
            """
                .formatted(NewLine.COLUMNS.names(), NewLine.COLUMNS.typed()))
        .with("round", round, "lines", JSON.writeValueAsString(lines))
        .update();
  }
}
