package org.duixian.promise;

import org.duixian.document.Document;
import org.duixian.document.Statement;
import org.duixian.reader.Role;

/**
 * What one document says of an indicator for one year.
 *
 * @param year the year it speaks of
 * @param role target or result
 * @param statement the figure with its place
 * @param document the document it stands in
 * @param before the words of the clause before the figure
 * @param after the words of the clause after the figure
 */
public record ChainLink(
    int year, Role role, Statement statement, Document document, String before, String after) {}
