package org.duixian.reader.task;

/** Numbers of items that stand before a clause: ①, （1）, 12. and ——. */
final class ItemNumbers {
  private ItemNumbers() {}

  static int lengthAt(String clause, int at) {
    if (at >= clause.length()) {
      return 0;
    }
    char c = clause.charAt(at);
    if (c >= '①' && c <= '⑳') {
      return 1;
    }
    if (c == '—') {
      return clause.startsWith("——", at) ? 2 : 1;
    }
    int from = c == '（' ? at + 1 : at;
    int end = from;
    while (end < clause.length()
        && end < from + 2
        && clause.charAt(end) >= '0'
        && clause.charAt(end) <= '9') {
      end++;
    }
    if (end == from || end + 1 >= clause.length()) {
      return 0;
    }
    char closer = clause.charAt(end);
    boolean closes = c == '（' ? closer == '）' : closer == '.' || closer == '、';
    boolean decimal = closer == '.' && Character.isDigit(clause.charAt(end + 1));
    return closes && !decimal ? end + 1 - at : 0;
  }
}
