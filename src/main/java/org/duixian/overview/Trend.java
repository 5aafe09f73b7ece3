package org.duixian.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Period;
import org.duixian.progress.Family;
import org.duixian.result.RoundResult;
import org.duixian.result.RoundResult.Field;
import org.jspecify.annotations.Nullable;

/**
 * A figure over the rounds of a year, drawn on the server in a field of 72 by 20: a bar is the rate
 * of completion, or the value of a rate, a stroke what it was held against. A bar is full where the
 * light was good and hollow where it was not, so that no colour is needed.
 *
 * @param good path of the full bars
 * @param other path of the hollow bars
 * @param marks path of the strokes
 * @param base path of the line of zero
 * @param words each period with its value, for those who do not see the drawing
 */
public record Trend(String good, String other, String marks, String base, String words) {

  /** Width and height of the field. */
  public static final int WIDTH = 72;

  public static final int HEIGHT = 20;

  private static final int AIR = 1;

  static Trend of(List<RoundResult> series) {
    List<BigDecimal> all =
        series.stream()
            .flatMap(each -> Stream.of(value(each), mark(each)))
            .filter(Objects::nonNull)
            .map(each -> Objects.requireNonNull(each))
            .toList();
    BigDecimal most = all.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal least = all.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
    if (most.compareTo(least) == 0) {
      return new Trend("", "", "", "", words(series));
    }
    StringBuilder good = new StringBuilder();
    StringBuilder other = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    Scale scale = new Scale(least, most);
    for (RoundResult each : series) {
      Slot slot = Slot.of(each.period());
      BigDecimal value = value(each);
      if (value != null) {
        (each.light().good() ? good : other).append(slot.bar(scale, value));
      }
      BigDecimal mark = mark(each);
      if (mark != null) {
        marks.append(slot.stroke(scale, mark));
      }
    }
    return new Trend(
        good.toString(),
        other.toString(),
        marks.toString(),
        "M0 " + scale.at(BigDecimal.ZERO) + "h" + WIDTH,
        words(series));
  }

  /** The year once, then each of its periods: {@code 2025 01 3.1%；02 3.4%}. */
  private static String words(List<RoundResult> series) {
    return series.stream()
        .map(each -> part(each.period()) + shown(each))
        .collect(Collectors.joining("；", year(series), ""));
  }

  private static String year(List<RoundResult> series) {
    return series.isEmpty() ? "" : series.getFirst().period().year() + " ";
  }

  private static String part(Period period) {
    return period.code().substring(4).replaceFirst("^-", "") + " ";
  }

  private static String shown(RoundResult result) {
    boolean adds = result.family() == Family.CUMULATIVE;
    Amount.Written shown = result.number(adds ? Field.COMPLETION : Field.ACTUAL).display();
    return shown.digits() + shown.unit();
  }

  private static @Nullable BigDecimal value(RoundResult result) {
    return result.family() == Family.CUMULATIVE
        ? result.reckoned().completion()
        : result.reckoned().actual();
  }

  private static @Nullable BigDecimal mark(RoundResult result) {
    return result.family() == Family.CUMULATIVE
        ? result.reckoned().timeProgress()
        : result.aim().target();
  }

  private record Scale(BigDecimal least, BigDecimal most) {

    int at(BigDecimal value) {
      return AIR
          + most.subtract(value)
              .multiply(BigDecimal.valueOf(HEIGHT - 2L * AIR))
              .divide(most.subtract(least), 0, RoundingMode.HALF_UP)
              .intValue();
    }
  }

  /** Where a period stands in the year. */
  private record Slot(int x, int width) {

    static Slot of(Period period) {
      int month = period.start().getMonthValue() - 1;
      return switch (period.grain()) {
        case YEAR -> new Slot(0, WIDTH);
        case HALF -> new Slot(month / 6 * 36, 36);
        case QUARTER -> new Slot(month / 3 * 18, 18);
        case MONTH -> new Slot(month * 6, 6);
        case TEN_DAYS -> new Slot(month * 6 + period.start().getDayOfMonth() / 10 * 2, 2);
      };
    }

    String bar(Scale scale, BigDecimal value) {
      int zero = scale.at(BigDecimal.ZERO);
      int height = scale.at(value) - zero;
      int inner = Math.max(1, width - 2);
      return "M" + x + " " + zero + "h" + inner + "v" + height + "h-" + inner + "z";
    }

    String stroke(Scale scale, BigDecimal mark) {
      return "M" + x + " " + scale.at(mark) + "h" + Math.max(1, width - 1);
    }
  }
}
