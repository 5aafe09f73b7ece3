package org.duixian.round;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What office and unit said about a form; public for the templates only.
 *
 * @param line the line it is about, null for the form
 */
public record Remark(
    long id, @Nullable Long line, Kind kind, String words, OffsetDateTime at, String by) {

  /** Who says what. */
  public enum Kind {
    /** The office sends it back. */
    RETURN,
    /** The unit answers. */
    ANSWER,
    /** The office takes it over. */
    ACCEPT
  }
}
