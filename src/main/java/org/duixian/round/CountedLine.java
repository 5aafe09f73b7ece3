package org.duixian.round;

import org.jspecify.annotations.Nullable;

/**
 * A line that counts when its round is closed.
 *
 * @param line as it stands; without a value where none is official
 * @param reported whether its form was in
 * @param form the line's number, null for a figure that no form asked for
 */
public record CountedLine(Line line, String unitName, Reported reported, @Nullable Long form) {}
