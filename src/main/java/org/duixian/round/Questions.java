package org.duixian.round;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.duixian.indicator.Direction;
import org.duixian.indicator.Nature;
import org.duixian.kernel.Period;
import org.duixian.kernel.TimeRule;
import org.duixian.progress.Family;
import org.duixian.progress.PlanCurve;
import org.jspecify.annotations.Nullable;

/** Looks at a line for what may speak of a padded figure; finds questions, never verdicts. */
final class Questions {

  private final QuestionRules rules;

  Questions(QuestionRules rules) {
    this.rules = rules;
  }

  /**
   * Returns the questions about a line.
   *
   * @param time how the district counts time
   * @param earlier the values accepted in the year's earlier rounds, the oldest first
   * @param evidence how many files were sent with it
   * @param frozen what the round before was held against, null where that is not known
   */
  List<Question> about(
      Line line,
      Period period,
      TimeRule time,
      List<BigDecimal> earlier,
      int evidence,
      FrozenResults.@Nullable Planned frozen) {
    List<Question> found = new ArrayList<>();
    BigDecimal value = line.known().value();
    if (value != null) {
      jump(line, value, period, earlier, found);
      equal(line, value, found);
      falling(line, value, found);
      evidence(line, value, evidence, found);
    }
    targetChanged(line, found);
    planChanged(line, time, frozen, found);
    return found;
  }

  private void jump(
      Line line, BigDecimal value, Period period, List<BigDecimal> earlier, List<Question> found) {
    if (!addsUp(line) || earlier.size() < rules.jumpPeriods() || !endsQuarter(period)) {
      return;
    }
    boolean own = line.nature() == Nature.OWN;
    BigDecimal before =
        own ? earlier.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : earlier.getLast();
    BigDecimal rise = own ? value : value.subtract(before);
    BigDecimal usual = before.divide(BigDecimal.valueOf(earlier.size()), MathContext.DECIMAL128);
    BigDecimal target = line.aim().target();
    boolean large = target == null || rise.compareTo(target.multiply(rules.jumpShare())) >= 0;
    if (usual.signum() > 0 && large && rise.compareTo(usual.multiply(rules.jumpFactor())) > 0) {
      String times = rise.divide(usual, new MathContext(2)).toPlainString();
      found.add(
          new Question(
              Question.Kind.JUMP_AT_PERIOD_END,
              List.of(shown(line, rise), shown(line, usual), times)));
    }
  }

  private static boolean endsQuarter(Period period) {
    return Period.of(Period.Grain.QUARTER, period.start()).end().equals(period.end());
  }

  private void equal(Line line, BigDecimal value, List<Question> found) {
    BigDecimal target = line.aim().target();
    boolean same = target != null && value.compareTo(target) == 0;
    boolean telling =
        line.family() == Family.GROWTH || value.abs().compareTo(rules.equalFrom()) >= 0;
    if (same && telling && line.family() != Family.MILESTONE) {
      found.add(new Question(Question.Kind.EQUAL_TO_TARGET, List.of(shown(line, value))));
    }
  }

  private static void targetChanged(Line line, List<Question> found) {
    BigDecimal before = line.last().target();
    BigDecimal now = line.aim().target();
    if (before != null && (now == null || before.compareTo(now) != 0)) {
      found.add(
          new Question(
              Question.Kind.TARGET_CHANGED,
              List.of(shown(line, before), now == null ? "—" : shown(line, now))));
    }
  }

  /** A plan that moves after a round was held against it changes what that round has found. */
  private void planChanged(
      Line line, TimeRule time, FrozenResults.@Nullable Planned frozen, List<Question> found) {
    BigDecimal before = line.last().target();
    BigDecimal now = line.aim().target();
    if (frozen == null || before == null || now == null || before.compareTo(now) != 0) {
      return;
    }
    PlanCurve today = LineStanding.curve(line, frozen.day().getYear());
    BigDecimal planned = today.planned(frozen.day(), time);
    boolean plan = frozen.byPlan() || today instanceof PlanCurve.Waypoints;
    if (plan && planned.subtract(frozen.percent()).abs().compareTo(rules.planPoints()) >= 0) {
      found.add(
          new Question(
              Question.Kind.PLAN_CHANGED,
              List.of(plain(frozen.percent()), plain(planned), frozen.day().toString())));
    }
  }

  private static String plain(BigDecimal percent) {
    return percent.setScale(1, RoundingMode.HALF_UP) + " %";
  }

  private static void falling(Line line, BigDecimal value, List<Question> found) {
    BigDecimal fall = fall(line, value);
    if (fall != null) {
      found.add(new Question(Question.Kind.FALLING, List.of(shown(line, fall))));
    }
  }

  /** Returns by how much a figure that only adds up is lower than before, null if it is not. */
  static @Nullable BigDecimal fall(Line line, BigDecimal value) {
    BigDecimal last = line.last().value();
    boolean steps = line.family() == Family.MILESTONE;
    if (last == null || line.nature() == Nature.OWN || !(addsUp(line) || steps)) {
      return null;
    }
    return value.compareTo(last) < 0 ? last.subtract(value) : null;
  }

  private static void evidence(Line line, BigDecimal value, int files, List<Question> found) {
    BigDecimal last = line.last().value();
    boolean changed = last == null || value.compareTo(last) != 0;
    boolean something = value.signum() != 0;
    if (line.known().origin() == ValueOrigin.TYPED && changed && something && files == 0) {
      found.add(new Question(Question.Kind.EVIDENCE_MISSING, List.of()));
    }
  }

  private static boolean addsUp(Line line) {
    return line.family() == Family.CUMULATIVE && line.aim().direction() == Direction.HIGH;
  }

  private static String shown(Line line, BigDecimal figure) {
    BigDecimal rounded =
        figure.movePointLeft(line.scale()).round(new MathContext(6)).stripTrailingZeros();
    return rounded.toPlainString() + " " + line.typedUnit();
  }
}
