package org.duixian.indicator;

import org.duixian.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed target of a document that an indicator can be made of.
 *
 * @param name the indicator's name, as the documents of several years call it
 * @param headline whether it is among the headline targets of reports
 * @param existing the indicator that it belongs to already, null if one would be new
 * @param result what the review says of the year before, null if nothing confirmed
 * @param taken whether its value has been taken before
 */
public record MakingRow(
    Statement figure,
    String name,
    boolean headline,
    @Nullable Indicator existing,
    @Nullable Statement result,
    boolean taken) {}
