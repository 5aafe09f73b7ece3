package org.duixian.round;

import java.math.BigDecimal;
import org.duixian.site.FormErrors;

/** What a line needs before its form can be sent. */
final class Readiness {

  private Readiness() {}

  /**
   * Adds what is missing to the errors: a value that was asked for, unless a reason says why there
   * is none; a reason for a figure that fell; the next step of what is red.
   */
  static void check(Line line, LineStanding standing, FormErrors errors) {
    if (line.state() == LineState.ACCEPTED) {
      return;
    }
    BigDecimal value = line.known().value();
    boolean explained = line.words().reason() != null;
    if (line.asked() && line.typable() && value == null && !explained) {
      errors.add("value-" + line.id(), "round.error.value", line.position(), line.title());
    }
    BigDecimal fall = value == null ? null : Questions.fall(line, value);
    if (fall != null && !explained) {
      String by = line.typed(fall) + " " + line.typedUnit();
      errors.add("reason-" + line.id(), "round.error.fall", line.position(), by);
    }
    if (standing.light().red() && line.words().nextStep() == null) {
      errors.add("nextStep-" + line.id(), "round.error.next-step", line.position(), line.title());
    }
  }

  /** Says whether anything keeps a line from being sent. */
  static boolean ready(Line line, LineStanding standing) {
    FormErrors errors = new FormErrors();
    check(line, standing, errors);
    return errors.isEmpty();
  }
}
