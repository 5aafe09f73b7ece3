package org.duixian.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit as a law sets it; it is kept with what it counts by its id.
 *
 * @param id tells it from all other rules, such as {@code openness.reply}
 * @param limit what it gives
 * @param movesOn whether an end on a day off moves to the next working day (民法典 203); hours never
 *     do
 * @param extending how far it may be extended, null where it may not be
 * @param article where it stands, such as 政府信息公开条例第三十三条
 * @param certainty how sure that is
 * @param validFrom first day of opening to which it applies
 */
public record ClockRule(
    String id,
    Limit limit,
    boolean movesOn,
    @Nullable Extending extending,
    String article,
    Certainty certainty,
    LocalDate validFrom) {

  /** How sure it is that the article says so. */
  public enum Certainty {
    /** Its text was read. */
    V,
    /** A secondary page, or a local rule. */
    S,
    /** From memory. */
    M,
    /** Local or weak. */
    L
  }

  /**
   * How far a limit may be extended.
   *
   * @param most in its unit, by all extensions together
   * @param times how often
   */
  public record Extending(int most, int times) {}

  /** Checks that the parts fit. */
  public ClockRule {
    if (movesOn && limit.unit() == Limit.Unit.HOURS) {
      throw new IllegalArgumentException("hours do not move on: " + id);
    }
  }
}
