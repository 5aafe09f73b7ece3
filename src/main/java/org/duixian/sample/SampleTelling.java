package org.duixian.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.Period;
import org.duixian.progress.Family;
import org.duixian.round.Line;
import org.duixian.round.RoundWork;
import org.jspecify.annotations.Nullable;

/**
 * What units say in a round: the value of a curve, and words where it lags behind.
 *
 * @param measures what is told of indicators
 */
record SampleTelling(Cast cast, Curves curves, Map<Long, Measure> measures, Period period) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal SLACK = new BigDecimal("2.5");
  private static final BigDecimal HALF_A_POINT = new BigDecimal("0.5");
  private static final int FEW = 10;
  private static final Entry NONE = new Entry(Map.of());

  /**
   * How an indicator goes.
   *
   * @param shares the units with a part of it, empty where it was not split
   */
  record Measure(Entry entry, List<Part> shares) {}

  /** A unit's part of an indicator. */
  record Part(long unit, BigDecimal target, String curve) {}

  RoundWork.Told of(Line line) {
    Entry story = story(line);
    BigDecimal known = line.known().value();
    BigDecimal value = line.typable() || known == null ? value(line, story) : known;
    boolean lags = lags(line, value);
    return new RoundWork.Told(
        line.typable() ? value : null,
        word(story, "progress", line),
        lags ? word(story, "obstacle", line) : null,
        lags ? word(story, "next", line) : word(NONE, "onward", line),
        null);
  }

  /** The indicator of a line, also where a task has its target. */
  private @Nullable Measure measure(Line line) {
    return line.indicator() == null ? null : measures.get(line.indicator());
  }

  /** The entry that tells of a line, an empty one for the usual. */
  private Entry story(Line line) {
    Measure measure = measure(line);
    if (measure != null) {
      return measure.entry();
    }
    return cast.file().entries("tasks").stream()
        .filter(each -> line.title().contains(each.text("is")))
        .findFirst()
        .orElse(NONE);
  }

  private BigDecimal value(Line line, Entry story) {
    List<BigDecimal> series = story.numbers("series");
    if (!series.isEmpty()) {
      return series.get(Math.min(month(), series.size()) - 1);
    }
    Measure measure = measure(line);
    if (measure != null && !measure.shares().isEmpty()) {
      return measure.shares().stream()
          .filter(each -> line.measuredUnit() != line.unit() || each.unit() == line.unit())
          .map(each -> reached(line, each.target(), each.curve(), line.title() + each.unit()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    BigDecimal target = line.aim().target() == null ? WHOLE : line.aim().target();
    return reached(line, target, curve(line, story), line.title());
  }

  private String curve(Line line, Entry story) {
    List<String> usual = cast.file().texts("usual");
    return story
        .optional("curve")
        .orElseGet(() -> usual.get(curves.pick(line.title(), usual.size())));
  }

  private BigDecimal reached(Line line, BigDecimal target, String curve, String thing) {
    BigDecimal exact = target.multiply(curves.share(curve, thing, month())).movePointLeft(2);
    boolean few = target.compareTo(BigDecimal.valueOf(FEW)) <= 0 && target.signum() > 0;
    boolean one = target.compareTo(BigDecimal.ONE) <= 0;
    return exact
        .movePointRight(places(line))
        .setScale(0, few && !one && places(line) == 0 ? RoundingMode.UP : RoundingMode.HALF_UP)
        .movePointLeft(places(line));
  }

  /** How exactly people tell a figure: whole things, money and land to 0.01 of 亿 or 万. */
  private static int places(Line line) {
    return switch (line.measureUnit()) {
      case "公里", "%" -> line.family() == Family.MILESTONE ? 0 : 1;
      case "元", "美元", "平方米" -> 2 - line.scale();
      default -> 0;
    };
  }

  private boolean lags(Line line, BigDecimal value) {
    BigDecimal target = line.aim().target();
    if (line.family() == Family.GROWTH) {
      return target != null && value.compareTo(target.subtract(HALF_A_POINT)) < 0;
    }
    if (target == null && line.indicator() != null) {
      return false;
    }
    BigDecimal aim = target == null ? WHOLE : target;
    BigDecimal completion = value.multiply(WHOLE).divide(aim, 2, RoundingMode.DOWN);
    boolean behind = completion.add(SLACK).compareTo(expected(line)) < 0;
    return completion.compareTo(WHOLE) < 0
        && (line.family() == Family.MILESTONE ? !due(line).isAfter(period.end()) : behind);
  }

  private BigDecimal expected(Line line) {
    int months = due(line).getMonthValue();
    return BigDecimal.valueOf(Math.min(month(), months))
        .multiply(WHOLE)
        .divide(BigDecimal.valueOf(months), 2, RoundingMode.DOWN);
  }

  private LocalDate due(Line line) {
    return Optional.ofNullable(line.aim().deadline())
        .orElseGet(() -> Period.year(period.year()).end());
  }

  private String word(Entry story, String name, Line line) {
    List<String> pool = cast.file().entry("words").texts(name);
    return story
        .optional(name)
        .orElseGet(() -> pool.get(curves.pick(line.title() + month(), pool.size())));
  }

  private int month() {
    return period.start().getMonthValue();
  }
}
