package org.duixian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a computed figure is cut to the digits that are shown.
 *
 * @param cut truncated, rounded half up, or not cut at all
 * @param decimals digits after the point, 0 to 6; without meaning for {@link Cut#EXACT}
 */
public record Rounding(Cut cut, int decimals) {

  /** What happens to the digits that are not shown. */
  public enum Cut {
    /** They are dropped, also of a negative figure: −2.96 becomes −2.9. */
    TRUNCATED,
    /** Half and more counts as one, away from zero. */
    ROUNDED,
    /** All are kept; a page then shows two. */
    EXACT
  }

  private static final int MOST_DECIMALS = 6;
  private static final int SHOWN_OF_EXACT = 2;

  /** Checks the number of decimals. */
  public Rounding {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException("0 to 6 decimals, not " + decimals);
    }
  }

  /** Returns the rule that drops digits. */
  public static Rounding truncated(int decimals) {
    return new Rounding(Cut.TRUNCATED, decimals);
  }

  /** Returns the rule that rounds half up. */
  public static Rounding rounded(int decimals) {
    return new Rounding(Cut.ROUNDED, decimals);
  }

  /** Returns the rule that keeps every digit. */
  public static Rounding exact() {
    return new Rounding(Cut.EXACT, 0);
  }

  /** Returns the figure as later steps compute with it. */
  public BigDecimal apply(BigDecimal figure) {
    return switch (cut) {
      case TRUNCATED -> figure.setScale(decimals, RoundingMode.DOWN);
      case ROUNDED -> figure.setScale(decimals, RoundingMode.HALF_UP);
      case EXACT -> figure;
    };
  }

  /** Returns the figure as it is shown; an exact one with two decimals, rounded half up. */
  public BigDecimal show(BigDecimal figure) {
    return cut == Cut.EXACT ? figure.setScale(SHOWN_OF_EXACT, RoundingMode.HALF_UP) : apply(figure);
  }
}
