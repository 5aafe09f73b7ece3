package org.duixian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.duixian.kernel.Light;

/** What days and limits make of the light that the lag alone would give. */
final class Judgement {

  private Judgement() {}

  /** A way to a target: met it is finished, past its last day it is overdue. */
  static Light ofWay(Measured measured, BigDecimal actual, Light byLag) {
    if (measured.target() instanceof Target.Within(BigDecimal low, BigDecimal high)) {
      if (actual.compareTo(high) > 0) {
        return Light.RED;
      }
      if (measured.target().met(actual)) {
        return measured.asOf().isBefore(measured.due()) ? Light.GREEN : finished(measured);
      }
    }
    if (measured.target().met(actual)) {
      return finished(measured);
    }
    return missed(measured, lateStep(measured) ? worse(Light.AMBER, byLag) : byLag);
  }

  /** A limit: broken it stays red, kept it is only done when the time is over. */
  static Light ofLimit(Measured measured, BigDecimal actual, Light byLag) {
    if (!measured.target().met(actual)) {
      return Light.RED;
    }
    return measured.asOf().isBefore(measured.due()) ? byLag : Light.DONE;
  }

  /** A rate goes up and down: it is done on its last day, not before. */
  static Light ofRate(Measured measured, BigDecimal actual, Light byLag) {
    if (!measured.target().met(actual)) {
      return missed(measured, byLag);
    }
    return measured.asOf().isBefore(measured.due()) ? byLag : finished(measured);
  }

  /** On the last day figures still come in, so that it is amber at best; the day after overdue. */
  private static Light missed(Measured measured, Light byLag) {
    if (measured.asOf().isAfter(measured.due())) {
      return Light.OVERDUE;
    }
    return measured.asOf().isBefore(measured.due()) ? byLag : worse(Light.AMBER, byLag);
  }

  /** Finished in time; what was finished after its last day is green, and marked by its history. */
  private static Light finished(Measured measured) {
    LocalDate day = measured.doneOn() == null ? measured.asOf() : measured.doneOn();
    return day.isAfter(measured.due()) ? Light.GREEN : Light.DONE;
  }

  private static boolean lateStep(Measured measured) {
    return measured.plan() instanceof PlanCurve.Steps steps
        && steps.milestones().stream().anyMatch(each -> each.overdue(measured.asOf()));
  }

  private static Light worse(Light one, Light other) {
    return one.worstFirst() < other.worstFirst() ? one : other;
  }
}
