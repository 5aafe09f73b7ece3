package org.duixian.round;

import org.duixian.kernel.Period;

/**
 * What became of one unit's form in a closed round.
 *
 * @param times how often it was sent; 0 when it never was
 * @param late whether it was sent for the first time after its deadline
 * @param asked lines that had to be answered and have a value
 * @param proven how many of these have a file that proves them
 */
public record SentForm(
    long round, Period period, long unit, int times, boolean late, int asked, int proven) {}
