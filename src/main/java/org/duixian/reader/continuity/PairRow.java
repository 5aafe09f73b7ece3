package org.duixian.reader.continuity;

import java.util.List;
import org.duixian.reader.Span;
import org.jspecify.annotations.Nullable;

/**
 * A promise and what a later document says of it.
 *
 * @param year the year that was promised for
 * @param to place of the answer, null when the later document is silent
 * @param reason why the verdict
 * @param rule id of the rule that brought the two together
 * @param derivation one line a step: the promise, its answer, what joins them, the verdict
 */
public record PairRow(
    String place,
    String subject,
    int year,
    String fromDocument,
    Span from,
    String toDocument,
    @Nullable Span to,
    PairVerdict verdict,
    Reason reason,
    String rule,
    List<String> derivation) {}
