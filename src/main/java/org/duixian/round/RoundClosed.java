package org.duixian.round;

import org.duixian.kernel.Period;

/**
 * A round was closed and its results are frozen; published inside the transaction that closed it.
 *
 * @param results how many lines the snapshot has
 */
public record RoundClosed(String district, long round, Period period, int results) {}
