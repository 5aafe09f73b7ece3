package org.duixian.reader;

import java.util.List;

/**
 * All that was found in one text, in text order.
 *
 * @param facts what the text says of itself
 * @param sections headings in text order
 * @param parts parts in text order
 * @param paragraphs paragraphs in text order
 * @param figures quantities in text order
 * @param tasks commitments in text order
 */
public record Reading(
    DocumentFacts facts,
    List<Section> sections,
    List<PartSpan> parts,
    List<Paragraph> paragraphs,
    List<Figure> figures,
    List<Commitment> tasks) {}
