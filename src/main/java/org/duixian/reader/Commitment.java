package org.duixian.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commitment: a clause of a plan part that an office would enter as one line of its ledger.
 *
 * @param span the clause
 * @param quote the text between
 * @param section the headings above it, outermost first, the document's title left out
 * @param heading the run-in heading of its paragraph, null if it has none
 * @param figures start offsets of the figures inside it
 * @param units names of organisations that stand in the clause or its heading
 * @param rule id of the rule that made the row
 * @param derivation one line a step: what makes it a plan's, where it was cut, how it opens, what
 *     it names and counts, the rule
 */
public record Commitment(
    Span span,
    String quote,
    List<String> section,
    @Nullable String heading,
    List<Integer> figures,
    List<String> units,
    String rule,
    List<String> derivation) {}
