package org.duixian.round;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.job.Job;
import org.duixian.kernel.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens rounds and notes reminders when their time has come. */
@Component
record RoundClock(
    Districts districts,
    RoundCalendars calendars,
    RoundOpening opening,
    Reminders reminders,
    Rounds rounds,
    Clock clock)
    implements Job {

  private static final Logger log = LoggerFactory.getLogger(RoundClock.class);

  @Override
  public String name() {
    return "round-clock";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  /** Looks into every district; what fails in one does not keep the others waiting. */
  @Override
  public void run() {
    for (String district : districts.codes()) {
      try {
        DistrictScope.run(district, () -> tick(district));
      } catch (RuntimeException e) {
        log.error("the rounds of district {} were left as they are", district, e);
      }
    }
  }

  void tick(String district) {
    LocalDate today = LocalDate.now(clock);
    for (RoundCalendar calendar : calendars.list()) {
      if (calendar.active()) {
        open(district, calendar, calendar.latest(today));
      }
    }
    rounds.open().forEach(round -> reminders.due(round));
  }

  private void open(String district, RoundCalendar calendar, Period period) {
    try {
      opening.open(new RoundOpening.Plan(period, calendar.due(period), calendar.remindBefore()));
    } catch (RoundRefusal nothingToAsk) {
      log.debug("no round {} in district {}", period.code(), district);
    }
  }
}
