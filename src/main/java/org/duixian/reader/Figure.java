package org.duixian.reader;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One quantity that says something of the world; fields as in the labelling guideline.
 *
 * @param span number, unit and the words that bound it
 * @param quote the text between
 * @param value scaled to the base unit (万 = 10⁴, 亿 = 10⁸); null when {@code op} is QUAL
 * @param unit the base unit, null when {@code op} is QUAL
 * @param op the bound
 * @param measure the sort of quantity
 * @param subject what is measured, in a ledger's words
 * @param subjectSpan where the subject's head stands in the text, null when it was composed
 * @param role result, target or state
 * @param period {@code 2024}, {@code 2023-01/2023-05}, {@code 2022/2024}; empty when unknown
 * @param threshold true when the figure defines what is counted and promises nothing itself
 * @param rule id of the rule that made the row
 * @param derivation one line a step, from characters to row: rule id, span, quote
 */
public record Figure(
    Span span,
    String quote,
    @Nullable BigDecimal value,
    @Nullable String unit,
    Bound op,
    Measure measure,
    String subject,
    @Nullable Span subjectSpan,
    Role role,
    String period,
    boolean threshold,
    String rule,
    List<String> derivation) {}
