package org.duixian.reader.continuity;

import java.util.Locale;

/** How a promise and its answer, two promises, or two statements of one thing compare. */
public enum PairVerdict {
  EXCEEDED,
  KEPT,
  /** Short of the promise by no more than a twentieth, or three tenths of a percentage point. */
  NEAR,
  MISSED,
  /** At least half of what was counted is done. */
  PARTIAL,
  /** The answer has another form: words, level instead of growth, another population. */
  UNCLEAR,
  SILENT,
  LOWERED,
  RAISED,
  EQUAL,
  AGREE;

  /** Returns the word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
