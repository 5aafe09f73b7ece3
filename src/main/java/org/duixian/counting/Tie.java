package org.duixian.counting;

import java.time.LocalDate;

/**
 * An indicator whose values a measure of a register gives.
 *
 * @param dimension only of items under one value of this field, empty for all
 * @param byField the field that names the units whose own values it gives too, empty for none
 * @param since the first day of the first month whose value it gives
 */
public record Tie(
    long indicator,
    String register,
    String measure,
    String dimension,
    String value,
    String byField,
    LocalDate since) {

  /** Begins with a whole month. */
  public Tie {
    since = since.withDayOfMonth(1);
  }
}
