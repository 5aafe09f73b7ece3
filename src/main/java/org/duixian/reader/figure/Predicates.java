package org.duixian.reader.figure;

import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Words;

/**
 * Words with which what is said of a noun begins, where they are no part of a longer word.
 *
 * @param others other words that hold one of them: 减排, 安居
 */
record Predicates(Words words, Words others) {

  /** Returns the length of the longest that begins at {@code i} and ends by {@code to}, or 0. */
  int at(View view, int i, int to) {
    int length = words.at(view, i, to);
    boolean part =
        length > 0
            && (others.at(view, i, view.length()) > length
                || others.at(view, i - 1, view.length()) > 1);
    return part ? 0 : length;
  }

  /** Returns where the first one inside {@code from..to} begins, or -1. */
  int find(View view, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(view, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }
}
