package org.duixian.promise;

import org.duixian.reader.continuity.ConflictRow;

/**
 * Two places that give different figures of the same thing and time.
 *
 * @param subject what is measured
 * @param one the first place, with its figure
 * @param other the second place, with its figure
 * @param kind what probably went wrong
 */
public record Disagreement(
    String subject,
    PromiseClause one,
    String valueOfOne,
    PromiseClause other,
    String valueOfOther,
    ConflictRow.Kind kind) {}
