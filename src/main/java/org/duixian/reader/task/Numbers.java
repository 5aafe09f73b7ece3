package org.duixian.reader.task;

/** Tells whether a clause holds a number that could be its target. */
final class Numbers {
  private static final String SCALES = "万亿千百余多%以个几两";
  private static final String NOT_COUNTED = "年月日号届次条时分";

  private Numbers() {}

  /** Says whether an Arabic number stands outside quotes that is no date and no name's number. */
  static boolean in(String clause) {
    int quotes = 0;
    for (int i = 0; i < clause.length(); i++) {
      char c = clause.charAt(i);
      quotes += c == '“' || c == '《' ? 1 : c == '”' || c == '》' ? -1 : 0;
      if (quotes <= 0 && isDigit(c) && (i == 0 || !isWestern(clause.charAt(i - 1)))) {
        int end = endOfNumber(clause, i);
        if (end < clause.length() && isCounted(clause, end)) {
          return true;
        }
        i = end - 1;
      }
    }
    return false;
  }

  private static int endOfNumber(String clause, int from) {
    int end = from;
    while (end < clause.length()
        && (isDigit(clause.charAt(end)) || ".,".indexOf(clause.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static boolean isCounted(String clause, int end) {
    char c = clause.charAt(end);
    if (SCALES.indexOf(c) >= 0) {
      return true;
    }
    boolean thing = c == '条' || c == '次';
    return c > 0x7F && (thing || NOT_COUNTED.indexOf(c) < 0) && "”’）、，·—".indexOf(c) < 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWestern(char c) {
    return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '.' || c == '+';
  }
}
