package org.duixian.indicator;

import java.math.BigDecimal;
import org.duixian.kernel.Period;

/**
 * What the units' values of one indicator make together.
 *
 * @param units how many units have a value
 * @param value their sum or mean, by the indicator's rule
 */
public record Total(
    long indicator, ObservationKind kind, Period period, long units, BigDecimal value) {}
