package org.duixian.reader.figure;

import org.duixian.reader.grammar.View;

/** Reads the noun that follows a number, and what is said of it. */
final class Nouns {

  private static final int LONGEST = 44;
  private static final int LONGEST_PREDICATE = 18;
  private static final String ENDS = "，。；：！？…、";

  private final Vocabulary words;
  private final Trim trim;

  Nouns(Vocabulary words, Trim trim) {
    this.words = words;
    this.trim = trim;
  }

  /**
   * A noun after a number.
   *
   * @param text the noun, modifiers before its last 的 left out when they are long
   * @param from where it begins
   * @param to where it ends
   * @param predicate what is said of it, empty when that is mere progress
   */
  record Noun(String text, int from, int to, String predicate) {}

  /** Reads the noun in {@code from..to}; {@code open} says that its predicate may be read too. */
  Noun read(View view, int from, int to, boolean open) {
    int stop = Math.min(to, from + LONGEST);
    int start = view.at(from) == '的' ? from + 1 : from;
    int end = end(view, start, stop);
    end = connectorBack(view, start, end);
    int head = head(view, start, end);
    String predicate = open ? predicate(view, end, to) : "";
    return new Noun(view.text(head, end), start, end, predicate);
  }

  private int end(View view, int start, int stop) {
    int i = start;
    boolean quoted = false;
    while (i < stop) {
      char c = view.at(i);
      quoted = c == '“' || c != '”' && quoted;
      if (!quoted && ENDS.indexOf(c) >= 0 && !(c == '、' && listGoesOn(view, i, stop))) {
        return i;
      }
      if (!quoted
          && i >= start + 1
          && words.predicates.at(view, i, stop) > 0
          && !insideNoun(view, start, i, stop)) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** A list goes on when a noun follows the comma, not a verb. */
  private boolean listGoesOn(View view, int i, int stop) {
    return i + 1 < stop
        && words.verbs.at(view, i + 1, stop) == 0
        && words.lightVerbs.at(view, i + 1, stop) == 0;
  }

  /** 竣工 in 新竣工项目 and 建成 in 已建成的 stand inside a noun: 的 follows before the noun's end. */
  private boolean insideNoun(View view, int start, int i, int stop) {
    for (int k = i; k < Math.min(stop, i + 24); k++) {
      char c = view.at(k);
      if (c == '的') {
        return k + 2 < stop && ENDS.indexOf(view.at(k + 1)) < 0 && i - start < 12;
      }
      if ("，。；：！？…".indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }

  private static int connectorBack(View view, int start, int end) {
    int last = end;
    while (last > start && "、和及与以并的（".indexOf(view.at(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static int head(View view, int start, int end) {
    int of = Trim.lastIndex(view, '的', start, end - 1);
    return of > start && of - start >= 2 && end - of > 2 ? of + 1 : start;
  }

  private String predicate(View view, int from, int to) {
    int end = from;
    while (end < to && end < from + LONGEST_PREDICATE && "，。；：！？…、".indexOf(view.at(end)) < 0) {
      end++;
    }
    if (words.progress.at(view, from, end) == end - from) {
      return "";
    }
    int start = from;
    int length = words.idle.at(view, start, end);
    while (length > 0) {
      start += length;
      length = words.idle.at(view, start, end);
    }
    int last = end;
    length = words.idle.ending(view, last, start);
    while (length > 0) {
      last -= length;
      length = words.idle.ending(view, last, start);
    }
    return view.text(start, trim.back(view, start, last));
  }
}
