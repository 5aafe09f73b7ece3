package org.duixian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.duixian.kernel.Period;
import org.duixian.kernel.Rounding;
import org.duixian.kernel.TimeRule;

/** How much of the whole is planned to be there at the end of a day, in per cent. */
public sealed interface PlanCurve {

  /** Returns the planned share at the end of a day, 0 to 100, not rounded unless by the rule. */
  BigDecimal planned(LocalDate asOf, TimeRule time);

  /** The same every month, or every day: the time progress itself. */
  record Linear(LocalDate first, LocalDate last) implements PlanCurve {
    @Override
    public BigDecimal planned(LocalDate asOf, TimeRule time) {
      return time.percent(first, last, asOf);
    }
  }

  /**
   * Shares by period, such as the seasons of building or last year's months. By months, a period
   * counts by its whole months; by days, by its days.
   */
  record Shares(List<Share> shares) implements PlanCurve {

    /** One period with its share of the whole in per cent. */
    public record Share(Period period, BigDecimal percent) {}

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Checks that the shares are the whole. */
    public Shares {
      shares = List.copyOf(shares);
      BigDecimal sum = shares.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.subtract(WHOLE).abs().compareTo(new BigDecimal("0.01")) > 0) {
        throw new IllegalArgumentException("The shares of a plan add up to 100 %, not " + sum);
      }
    }

    @Override
    public BigDecimal planned(LocalDate asOf, TimeRule time) {
      BigDecimal planned = BigDecimal.ZERO;
      TimeRule uncut = new TimeRule(time.basis(), Rounding.exact());
      for (Share share : shares) {
        BigDecimal passed = uncut.percent(share.period().start(), share.period().end(), asOf);
        planned =
            planned.add(share.percent().multiply(passed).divide(WHOLE, MathContext.DECIMAL128));
      }
      return time.rounding().apply(planned.min(WHOLE));
    }
  }

  /**
   * How far it is to have come by certain days; between two of them it goes straight, by whole
   * months or days as time does, and from nothing before the first.
   *
   * @param first the day on which it begins
   */
  record Waypoints(LocalDate first, List<Waypoint> points) implements PlanCurve {

    /** A day and the share that is to be there at its end, in per cent. */
    public record Waypoint(LocalDate day, BigDecimal percent) {}

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Checks that there are points, each later than the one before. */
    public Waypoints {
      points = List.copyOf(points);
      LocalDate before = first.minusDays(1);
      for (Waypoint point : points) {
        if (!point.day().isAfter(before)) {
          throw new IllegalArgumentException("The days of a plan rise, " + point.day());
        }
        before = point.day();
      }
      if (points.isEmpty()) {
        throw new IllegalArgumentException("A plan has a day at least");
      }
    }

    @Override
    public BigDecimal planned(LocalDate asOf, TimeRule time) {
      TimeRule uncut = new TimeRule(time.basis(), Rounding.exact());
      LocalDate from = first;
      BigDecimal before = BigDecimal.ZERO;
      for (Waypoint next : points) {
        if (!asOf.isAfter(next.day())) {
          BigDecimal passed = uncut.percent(from, next.day(), asOf);
          BigDecimal rise = next.percent().subtract(before).multiply(passed);
          before = before.add(rise.divide(WHOLE, MathContext.DECIMAL128));
          break;
        }
        before = next.percent();
        from = next.day().plusDays(1);
      }
      return time.rounding().apply(before.min(WHOLE));
    }
  }

  /** Steps with days and weights: a step counts from the day on which it is due. */
  record Steps(List<PlanStep> milestones) implements PlanCurve {

    /** Checks that there is a step. */
    public Steps {
      milestones = List.copyOf(milestones);
      if (milestones.isEmpty()) {
        throw new IllegalArgumentException("A plan by milestones has at least one");
      }
    }

    @Override
    public BigDecimal planned(LocalDate asOf, TimeRule time) {
      return PlanStep.share(milestones, each -> !each.due().isAfter(asOf));
    }

    /** Returns the share of the steps that were done at the end of a day, in per cent. */
    public BigDecimal done(LocalDate asOf) {
      return PlanStep.share(milestones, each -> each.doneBy(asOf));
    }

    /** Returns the day of the last step. */
    public LocalDate last() {
      return milestones.stream().map(PlanStep::due).max(LocalDate::compareTo).orElseThrow();
    }
  }

  /** Returns the straight plan of a calendar year. */
  static PlanCurve year(int year) {
    Period whole = Period.year(year);
    return new Linear(whole.start(), whole.end());
  }
}
