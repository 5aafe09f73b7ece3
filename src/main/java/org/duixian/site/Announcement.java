package org.duixian.site;

import java.util.Optional;

/** One sentence that stands on every page for as long as it holds. */
public interface Announcement {

  /**
   * What is announced.
   *
   * @param passing whether it will be another one soon, so that an open page asks again
   */
  record Line(Notice notice, boolean passing) {}

  /** Returns the sentence that holds for who asks, empty if none does. */
  Optional<Line> line();
}
