package org.duixian.reader.grammar;

import org.duixian.reader.source.SourceText;

/** White space as texts of governments hold it, entities and written-out line ends included. */
final class Blank {

  private Blank() {}

  static boolean is(int point) {
    return point <= ' '
        || point == 0xA0
        || point == 0x3000
        || point >= 0x2000 && point <= 0x200F
        || point == 0x2028
        || point == 0x2029
        || point == 0xFEFF
        || point == 0xE5E5
        || point == '*';
  }

  /** Returns the length of a footnote mark such as {@code [4]}, {@code [^4]} or 〔4〕, or 0. */
  private static int footnote(SourceText text, int i, int to) {
    int at = i + 1;
    while (at < to
        && at < i + 6
        && (text.at(at) >= '0' && text.at(at) <= '9' || text.at(at) == '^')) {
      at++;
    }
    boolean closed = at > i + 1 && at < to && "]］〕".indexOf(text.at(at)) >= 0;
    return closed ? at + 1 - i : 0;
  }

  /**
   * Returns the length of {@code &nbsp;}, {@code \r} or {@code \n} written out at {@code i}, or 0.
   */
  static int entity(SourceText text, int i, int to) {
    if (text.at(i) == '[' || text.at(i) == '［' || text.at(i) == '〔') {
      return footnote(text, i, to);
    }
    if (text.at(i) == '&' && has(text, i, to, "&nbsp;")) {
      return 6;
    }
    if (text.at(i) == '\\'
        && (has(text, i, to, "\\r") || has(text, i, to, "\\n") || has(text, i, to, "\\t"))) {
      return 2;
    }
    return 0;
  }

  /** Returns where the blank that goes on at {@code i} ends. */
  static int end(SourceText text, int i, int to) {
    int at = i;
    while (at < to) {
      int entity = entity(text, at, to);
      if (entity == 0 && !is(text.at(at))) {
        return at;
      }
      at += Math.max(entity, 1);
    }
    return at;
  }

  static boolean hasBreak(SourceText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.at(i) == '\n' || text.at(i) == '\r') {
        return true;
      }
    }
    return false;
  }

  private static boolean has(SourceText text, int i, int to, String word) {
    if (i + word.length() > to) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (text.at(i + k) != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
