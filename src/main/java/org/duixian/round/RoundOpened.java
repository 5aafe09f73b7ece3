package org.duixian.round;

import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.kernel.Period;

/**
 * A round was opened; published inside the transaction that opened it.
 *
 * @param units the units that have a form to send
 */
public record RoundOpened(
    String district, long round, Period period, OffsetDateTime due, List<Long> units) {

  /** Keeps the list from changing. */
  public RoundOpened {
    units = List.copyOf(units);
  }
}
