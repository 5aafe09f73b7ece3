package org.duixian.counting;

/**
 * An indicator whose values a measure of a register gives.
 *
 * @param dimension only of items under one value of this field, empty for all
 * @param byField the field that names the units whose own values it gives too, empty for none
 */
public record Tie(
    long indicator,
    String register,
    String measure,
    String dimension,
    String value,
    String byField) {}
