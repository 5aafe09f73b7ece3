package org.duixian.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of a round's forms came from; public for the template only.
 *
 * @param unit the unit whose form alone is meant, null for all forms
 * @param cells how many figures the forms ask for
 * @param typed how many of them a person had to type
 * @param carried how many were taken over from the round before
 * @param counted how many a register counted
 * @param before the same of the round before in the year, null for the first
 */
public record TypedShare(
    long round,
    Period period,
    boolean open,
    @Nullable Long unit,
    long cells,
    long typed,
    long carried,
    long counted,
    @Nullable TypedShare before) {

  /** Name of the rule that lineage pages know it by. */
  static final String RULE = "typed-share";

  /** Name of the cells that lineage pages count. */
  static final String CELLS = "round-cells";

  /** Where a figure came from; {@code word()} is its word in addresses. */
  public enum From {
    ALL,
    TYPED,
    CARRIED,
    COUNTED,
    OBSERVED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Returns how many figures came from somewhere, with the figures behind it. */
  public Sourced number(From from) {
    long number =
        switch (from) {
          case ALL -> cells;
          case TYPED -> typed;
          case CARRIED -> carried;
          case COUNTED -> counted;
          case OBSERVED -> cells - typed - carried - counted;
        };
    return Sourced.count(number, new Source.Count(CELLS, query() + "&of=" + from.word()));
  }

  private String query() {
    return "round=" + round + (unit == null ? "" : "&unit=" + unit);
  }

  /** Returns the share that was typed, in per cent with one decimal; half of it is rounded up. */
  public Sourced share() {
    return Sourced.of(percent(), "%", new Source.Computed(RULE, key("")));
  }

  /** Returns by how many points it moved since the round before, empty for the first. */
  public Sourced moved() {
    TypedShare last = before;
    BigDecimal points =
        last == null || last.percent() == null || percent() == null
            ? null
            : percent().subtract(last.percent());
    return Sourced.of(points, "百分点", new Source.Computed(RULE, key("moved.")));
  }

  private String key(String what) {
    return what + round + (unit == null ? "" : "." + unit);
  }

  private @Nullable BigDecimal percent() {
    return cells == 0
        ? null
        : BigDecimal.valueOf(typed * 100)
            .divide(BigDecimal.valueOf(cells), 1, RoundingMode.HALF_UP);
  }

  /** Returns the width of its bar. */
  public String width() {
    BigDecimal percent = percent();
    return (percent == null ? BigDecimal.ZERO : percent).toPlainString() + "%";
  }
}
