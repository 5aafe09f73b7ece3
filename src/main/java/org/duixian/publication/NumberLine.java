package org.duixian.publication;

import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a paper; public for the templates only.
 *
 * @param anchor name of its place in text and list
 * @param shown how the text writes it
 * @param number the figure with its source
 * @param subject what it is a figure of, null for a count of the whole snapshot
 * @param what end of the message key of the field or the light
 */
public record NumberLine(
    String anchor, String shown, Sourced number, @Nullable String subject, String what) {}
