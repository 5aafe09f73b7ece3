package org.duixian.reader.task;

/**
 * How a clause begins.
 *
 * @param start how many characters of lead words stand before what it says
 * @param sort what its first verb does
 * @param verb where the deciding verb stands in the clause
 * @param object where its object starts
 */
record ClauseOpening(int start, Sort sort, int verb, int object) {

  /** What the first verb of a clause does. */
  enum Sort {
    ACTION,
    EFFECT,
    PURPOSE,
    FRAME,
    EXHORTATION,
    /** Adverbs of a commitment, then a thing: 确保 with an indicator. */
    ADVERB_ONLY,
    /** A place or body, then a verb of action. */
    ACTOR,
    NO_VERB
  }
}
