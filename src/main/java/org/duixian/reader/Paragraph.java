package org.duixian.reader;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph of running text; headings and page furniture are none.
 *
 * @param number counted from 1 in text order
 * @param span where it stands, without the white space around it
 * @param section index of the innermost section, null before the first heading
 * @param runIn place of the run-in heading (段首小标题) that opens it, null if it has none
 * @param part the part it belongs to
 * @param year the year the passage tells of, null when unknown
 */
public record Paragraph(
    int number,
    Span span,
    @Nullable Integer section,
    @Nullable Span runIn,
    Part part,
    @Nullable Integer year) {}
