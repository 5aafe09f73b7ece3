package org.duixian.indicator.formula;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a formula may ask of an expression beside the four operations. */
public enum Function {
  /** Growth against the same period of the year before, in percent. */
  GROWTH,
  /** The unit's share in the district's value, in percent. */
  SHARE,
  /** How many times the district's value the unit's is. */
  TIMES,
  /** The district's value. */
  DISTRICT,
  /** The value of the same period of the year before. */
  LASTYEAR;

  /** Returns the word by which a formula calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Function> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** Says whether a word is a function's and so can be no indicator's code. */
  public static boolean isWord(String word) {
    return of(word.toLowerCase(Locale.ROOT)).isPresent();
  }
}
