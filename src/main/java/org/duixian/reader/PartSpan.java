package org.duixian.reader;

import java.util.List;

/**
 * A stretch of a text that is one part of it.
 *
 * @param part the part
 * @param span from what opens it to what opens the next
 * @param rule id of the rule that opened it
 * @param derivation one line a step: the heading or the first words that open it, the rule
 */
public record PartSpan(Part part, Span span, String rule, List<String> derivation) {}
