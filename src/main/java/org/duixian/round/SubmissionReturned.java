package org.duixian.round;

import org.duixian.kernel.Period;

/** The office sent the form of a unit back; published inside the transaction that did so. */
public record SubmissionReturned(
    String district, long round, Period period, long unit, String words) {}
