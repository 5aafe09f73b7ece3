package org.duixian.round;

import java.math.BigDecimal;
import org.duixian.goal.OpenTask;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Nature;
import org.duixian.indicator.Observation;
import org.duixian.kernel.Amount;
import org.duixian.progress.Family;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/** Makes lines of tasks. A task in words alone is asked for the share of it that is done. */
final class AskedTasks {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private AskedTasks() {}

  static NewLine line(OpenTask task, long unit, Line.@Nullable Last last) {
    Family family = family(task);
    BigDecimal lastValue = last == null ? null : last.value();
    boolean done =
        family == Family.MILESTONE && lastValue != null && lastValue.compareTo(WHOLE) >= 0;
    boolean words = family == Family.MILESTONE;
    return new NewLine(
        new LineSubject(SubjectKind.TASK, task.id(), unit, null, null),
        0,
        task.title(),
        task.quote(),
        task.statement(),
        family,
        words ? "%" : unit(task),
        words ? 0 : Amount.shownPlaces(task.value(), task.unit()),
        Nature.CUMULATIVE,
        new Aim(
            words ? null : task.value(),
            task.bound(),
            wantsLess(task) ? Direction.LOW : Direction.HIGH,
            task.deadline(),
            task.targetStatement(),
            null),
        null,
        null,
        last == null ? new Line.Last(null, null, null) : last,
        !done,
        done
            ? new Line.Known(lastValue, ValueOrigin.CARRIED, null)
            : new Line.Known(null, ValueOrigin.NONE, null));
  }

  /**
   * A task with the target of an indicator: its value is the indicator's and is not asked again.
   */
  static NewLine likeIndicator(
      OpenTask task,
      long unit,
      Line.@Nullable Last last,
      Observation target,
      AskedIndicators.Known known) {
    NewLine line = line(task, unit, last);
    Aim aim = line.aim();
    return new NewLine(
        new LineSubject(SubjectKind.TASK, task.id(), unit, target.unit(), target.indicator()),
        0,
        line.title(),
        line.quote(),
        line.statement(),
        line.family(),
        line.measureUnit(),
        line.scale(),
        known.nature(),
        new Aim(
            aim.target(),
            aim.bound(),
            aim.direction(),
            aim.deadline(),
            aim.targetStatement(),
            target.id()),
        null,
        known.soFar(),
        line.last(),
        false,
        AskedIndicators.observed(known.actual()));
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
