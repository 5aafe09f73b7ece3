package org.duixian.kernel;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A typed day or period with its numerals as digits and without spaces: 二〇二五年六月 is 2025年6月.
 *
 * @param typed as it is quoted in an error
 */
record CalendarText(String typed, String plain) {

  private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00)?$");
  private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十]+");
  private static final String DIGITS = "〇一二三四五六七八九";

  static CalendarText of(@Nullable String typed) {
    TypedText text = TypedText.of(TypedText.of(typed).quoted());
    String half = MIDNIGHT.matcher(text.half().toUpperCase(Locale.ROOT)).replaceFirst("");
    String joined = half.replace(" ", "").replace('—', '-').replace('~', '-').replace('零', '〇');
    return new CalendarText(text.text(), NUMERAL.matcher(joined).replaceAll(CalendarText::digits));
  }

  /** 二〇二五 by its digits, 三十一 by its value. */
  private static String digits(MatchResult numeral) {
    String word = numeral.group();
    int ten = word.indexOf('十');
    if (ten < 0) {
      StringBuilder digits = new StringBuilder();
      word.chars().forEach(each -> digits.append(DIGITS.indexOf(each)));
      return digits.toString();
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(word.charAt(ten - 1));
    int ones = ten == word.length() - 1 ? 0 : DIGITS.indexOf(word.charAt(ten + 1));
    return ten > 1 || ten < word.length() - 2 || ones < 0 ? word : String.valueOf(tens * 10 + ones);
  }

  /** In a number cell 2025.10 loses its nought: nobody can tell January from October. */
  boolean isOneOrTen() {
    return plain.matches("\\d{4}\\.1");
  }
}
