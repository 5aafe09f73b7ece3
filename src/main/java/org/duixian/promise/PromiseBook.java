package org.duixian.promise;

import java.util.List;

/** What a district promised year by year, and figures of its documents that disagree. */
public record PromiseBook(List<Promise> promises, List<Disagreement> disagreements) {

  /** Returns the years with promises that a later report could answer, newest first. */
  public List<Integer> years() {
    return promises.stream().map(Promise::year).distinct().sorted((a, b) -> b - a).toList();
  }

  /** Returns the promises of a year in the order of the report. */
  public List<Promise> of(int year) {
    return promises.stream().filter(promise -> promise.year() == year).toList();
  }
}
