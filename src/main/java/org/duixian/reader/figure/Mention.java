package org.duixian.reader.figure;

import org.duixian.reader.quantity.Quantity;

/**
 * A quantity in its clause.
 *
 * @param quantity what was found
 * @param sentence where its sentence begins
 * @param clause where its clause begins: behind the last comma, colon or full stop
 * @param clauseEnd where its clause ends
 * @param before where the words before it begin: behind the last quantity or time of the clause
 * @param after where the words after it end: at the next quantity of the clause or the clause's end
 * @param inner where a time stands among the words before it, -1 when none does
 * @param linked true when nothing but 、 or 和 stands between it and the quantity before it
 */
record Mention(
    Quantity quantity,
    int sentence,
    int clause,
    int clauseEnd,
    int before,
    int after,
    boolean linked,
    int inner) {

  int start() {
    return quantity.start();
  }

  int end() {
    return quantity.end();
  }

  /** Says whether another quantity follows in the clause. */
  boolean followed() {
    return after < clauseEnd;
  }
}
