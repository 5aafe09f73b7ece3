package org.duixian.reader.name;

/**
 * A commitment that an office gave to a unit.
 *
 * @param text the commitment's words
 * @param unit key of the unit
 */
public record Assignment(String text, String unit) {}
