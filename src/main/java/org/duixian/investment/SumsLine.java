package org.duixian.investment;

import org.duixian.kernel.Light;
import org.duixian.kernel.Sourced;

/**
 * A line of the sums of a year; public for the templates only.
 *
 * @param name what the items have in common, empty for nothing
 */
public record SumsLine(
    String name,
    Sourced items,
    Sourced plan,
    Sourced built,
    Sourced completion,
    Sourced lag,
    Sourced statistical,
    Light light) {}
