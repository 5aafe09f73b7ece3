package org.duixian.reader.continuity;

import org.duixian.reader.Figure;
import org.duixian.reader.Role;
import org.duixian.reader.Span;

/**
 * A figure with what is needed to compare it.
 *
 * @param document where it stands
 * @param figure the figure
 * @param key what it measures
 * @param year the year it belongs to
 * @param clause the clause around it
 * @param words the characters of the clause
 * @param planned whether it stands in the plan that the next review must answer
 * @param several whether it sums up or averages several years
 */
record ToldFigure(
    YearDocument document,
    Figure figure,
    SubjectKey key,
    int year,
    Span clause,
    String words,
    boolean planned,
    boolean several) {

  /** Says whether it is promised in a plan; the scope of work told in a review is none. */
  boolean isPromise() {
    return figure.role() == Role.TARGET && planned && !figure.threshold();
  }

  /** Says whether it tells what was done, or what a review says is being done. */
  boolean isTold() {
    return !figure.threshold()
        && (figure.role() == Role.RESULT || (figure.role() == Role.TARGET && !isPromise()));
  }
}
