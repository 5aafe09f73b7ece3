package org.duixian.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duixian.rules.Escalation;

/**
 * How far up a matter is told by the clock, from the days that the district has declared: the head
 * of the unit once an urging letter is due, the leader in charge once a talk is due, and the head
 * of the district after that.
 */
final class Levels {

  private Levels() {}

  /** Returns the level, 0 to 3, of a matter whose answer is overdue by so many days. */
  static int of(Escalation rules, long daysOverdue) {
    long letter = rules.letterAfter();
    long talk = letter + rules.talkAfter();
    long raise = talk + rules.raiseAfter();
    return daysOverdue >= raise ? 3 : daysOverdue >= talk ? 2 : daysOverdue >= letter ? 1 : 0;
  }

  /** Says whether the day comes so near that the unit is reminded. */
  static boolean remindsOn(Escalation rules, LocalDate due, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, due);
    return rules.remindBefore() > 0 && left >= 0 && left <= rules.remindBefore();
  }
}
