package org.duixian.api;

import org.duixian.promise.Promise;
import org.duixian.promise.PromiseClause;
import org.duixian.reader.continuity.PairVerdict;
import org.jspecify.annotations.Nullable;

/**
 * A promise of a year and what the next report says of it.
 *
 * @param answer where the next report answers, null when it is silent
 */
record PromiseJson(
    int year, String subject, ClauseJson said, @Nullable ClauseJson answer, PairVerdict verdict) {

  /** A clause of a document with the path of its place. */
  record ClauseJson(long document, String words, String page) {

    static ClauseJson of(PromiseClause clause) {
      return new ClauseJson(clause.document().id(), clause.words(), clause.path());
    }
  }

  static PromiseJson of(Promise promise) {
    PromiseClause answer = promise.answer();
    return new PromiseJson(
        promise.year(),
        promise.subject(),
        ClauseJson.of(promise.said()),
        answer == null ? null : ClauseJson.of(answer),
        promise.verdict());
  }
}
