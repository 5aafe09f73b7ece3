package org.duixian.reader.numeral;

import java.util.List;
import org.duixian.reader.grammar.View;
import org.jspecify.annotations.Nullable;

/** Finds the number that begins at a place. */
public final class Numerals {

  /** Ids of the rules that make numbers. */
  public static final List<String> RULES =
      List.of(
          "numeral.arabic",
          "numeral.scaled",
          "numeral.chinese",
          "numeral.bare",
          "numeral.financial",
          "numeral.portion");

  private final NumeralRule arabic = new ArabicRule();
  private final NumeralRule chinese = new ChineseRule();
  private final NumeralRule portion = new PortionRule();

  /** Says whether a number may begin with this character. */
  public static boolean begins(char c) {
    return Digits.arabic(c)
        || c > 127
            && (Digits.chinese(c) >= 0 || Digits.tens(c) > 0 || Digits.myriad(c).signum() > 0);
  }

  /** Returns the longest number that begins at {@code start} and ends by {@code to}, or null. */
  public @Nullable Numeral at(View view, int start, int to) {
    if (Digits.arabic(view.at(start))) {
      return arabic.at(view, start, to);
    }
    Numeral part = portion.at(view, start, to);
    return part == null ? chinese.at(view, start, to) : part;
  }

  /** Returns where the run of digits at {@code start} ends; {@code start} when there is none. */
  public static int digitsEnd(View view, int start, int to) {
    return ArabicRule.digitsEnd(view, start, to);
  }
}
