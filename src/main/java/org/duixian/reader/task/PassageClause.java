package org.duixian.reader.task;

/**
 * A stretch of a passage between commas or semicolons.
 *
 * @param from index of its first character in the passage
 * @param to index behind its last
 * @param closedBy the mark behind it, 0 at the end of the passage
 */
record PassageClause(int from, int to, char closedBy) {

  String in(String passage) {
    return passage.substring(from, to);
  }

  int length() {
    return to - from;
  }
}
