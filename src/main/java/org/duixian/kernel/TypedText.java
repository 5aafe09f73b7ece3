package org.duixian.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, without spaces around it and without characters that nobody sees.
 *
 * @param text as it was typed
 * @param half the same characters one by one, half-width and with one sort of minus
 */
public record TypedText(String text, String half) {

  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]");
  private static final String SPACES = "\u00A0\u2002\u2003\u2007\u2009\u202F\u3000\t\r\n";
  private static final String MINUSES = "\u2010\u2011\u2012\u2013\u2212\uFE63";
  private static final int FULL_WIDTH = 0xFEE0;
  private static final int LONGEST_QUOTE = 40;

  /** Returns it of what came in with a form or stood in a cell. */
  public static TypedText of(@Nullable String typed) {
    String seen = UNSEEN.matcher(typed == null ? "" : typed).replaceAll("");
    StringBuilder spaced = new StringBuilder(seen.length());
    for (char each : seen.toCharArray()) {
      spaced.append(SPACES.indexOf(each) < 0 ? each : ' ');
    }
    String text = spaced.toString().strip();
    StringBuilder half = new StringBuilder(text.length());
    for (char each : text.toCharArray()) {
      half.append(half(each));
    }
    return new TypedText(text, half.toString());
  }

  private static char half(char each) {
    if (MINUSES.indexOf(each) >= 0) {
      return '-';
    }
    return each > '\uFF00' && each < '\uFF5F' ? (char) (each - FULL_WIDTH) : each;
  }

  /** Returns it as an error quotes it, a long one cut. */
  public String quoted() {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  /** Says whether nothing was typed. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
