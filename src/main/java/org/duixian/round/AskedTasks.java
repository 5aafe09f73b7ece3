package org.duixian.round;

import java.math.BigDecimal;
import org.duixian.goal.OpenTask;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Observation;
import org.duixian.kernel.Amount;
import org.duixian.progress.Family;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/** Makes lines of tasks. A task in words alone is asked for the share of it that is done. */
final class AskedTasks {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private AskedTasks() {}

  static NewLine line(OpenTask task, long unit, @Nullable Earlier last) {
    Family family = family(task);
    BigDecimal lastValue = last == null ? null : last.value();
    boolean done =
        family == Family.MILESTONE && lastValue != null && lastValue.compareTo(WHOLE) >= 0;
    return new NewLine(
        unit,
        SubjectKind.TASK.name(),
        task.id(),
        null,
        null,
        0,
        task.title(),
        task.quote(),
        task.statement(),
        family.name(),
        family == Family.MILESTONE ? "%" : unit(task),
        family == Family.MILESTONE ? 0 : Amount.shownPlaces(task.value(), task.unit()),
        task.bound() == null ? null : task.bound().name(),
        (wantsLess(task) ? Direction.LOW : Direction.HIGH).name(),
        null,
        "CUMULATIVE",
        family == Family.MILESTONE ? null : task.value(),
        task.targetStatement(),
        null,
        task.deadline(),
        null,
        lastValue,
        last == null ? null : last.result(),
        last == null ? null : last.target(),
        !done,
        done ? lastValue : null,
        (done ? Origin.CARRIED : Origin.NONE).name(),
        null);
  }

  /**
   * A task with the target of an indicator: its value is the indicator's and is not asked again.
   */
  static NewLine likeIndicator(
      OpenTask task,
      long unit,
      @Nullable Earlier last,
      Observation target,
      AskedIndicators.Known known) {
    Observation actual = known.actual();
    NewLine line = line(task, unit, last);
    return new NewLine(
        unit,
        line.subjectKind(),
        line.subject(),
        target.unit(),
        target.indicator(),
        0,
        line.title(),
        line.quote(),
        line.statement(),
        line.family(),
        line.measureUnit(),
        line.scale(),
        line.bound(),
        line.direction(),
        null,
        known.nature().name(),
        line.target(),
        line.targetStatement(),
        target.id(),
        line.deadline(),
        known.soFar(),
        line.lastValue(),
        line.lastResult(),
        line.lastTarget(),
        false,
        actual == null ? null : actual.value(),
        (actual == null ? Origin.NONE : Origin.OBSERVED).name(),
        actual == null ? null : actual.id());
  }

  private static Family family(OpenTask task) {
    if (task.value() == null || task.bound() == Bound.QUAL) {
      return Family.MILESTONE;
    }
    return unit(task).startsWith("%") || unit(task).equals("百分点")
        ? Family.GROWTH
        : Family.CUMULATIVE;
  }

  private static boolean wantsLess(OpenTask task) {
    return task.bound() != null && task.value() != null && task.bound().wantsLess(task.value());
  }

  private static String unit(OpenTask task) {
    return task.unit() == null ? "" : task.unit();
  }
}
