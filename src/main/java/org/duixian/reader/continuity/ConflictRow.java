package org.duixian.reader.continuity;

import java.util.Locale;
import org.duixian.reader.Span;

/** Two statements of the same thing and time that disagree. */
public record ConflictRow(
    String subject,
    String documentA,
    Span a,
    String valueA,
    String documentB,
    Span b,
    String valueB,
    Kind kind) {

  /** What probably went wrong. */
  public enum Kind {
    /** The same digits, the point moved. */
    TEN_FOLD,
    /** The same digits, four or eight places apart: 万 or 亿 was lost. */
    UNIT,
    /** Nearly the same: provisional and final. */
    ROUNDING,
    /** Another scope or an error. */
    OTHER;

    /** Returns the word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
