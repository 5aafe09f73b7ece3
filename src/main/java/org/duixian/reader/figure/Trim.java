package org.duixian.reader.figure;

import org.duixian.reader.grammar.View;
import org.duixian.reader.grammar.Words;

/** Cuts the words around a subject that do not belong to it. */
final class Trim {

  private static final int LONG = 18;
  private static final int LONGEST = 26;

  private final Vocabulary words;

  Trim(Vocabulary words) {
    this.words = words;
  }

  /** A stretch of a view. */
  record Stretch(int from, int to) {
    boolean empty() {
      return from >= to;
    }

    int length() {
      return Math.max(0, to - from);
    }
  }

  /** Cuts leading adverbs and frames and trailing verbs of arrival. */
  Stretch both(View view, int from, int to) {
    int start = front(view, from, to);
    return new Stretch(start, back(view, start, to));
  }

  int front(View view, int from, int to) {
    return cutFront(view, words.leading, from, to);
  }

  int back(View view, int from, int to) {
    return cutBack(view, words.trailing, from, to);
  }

  /** Cuts growth words and then the verbs before them: 收入同比增长 leaves 收入. */
  int growthBack(View view, int from, int to) {
    int end = to;
    while (true) {
      int up = Math.max(words.up.ending(view, end, from), words.down.ending(view, end, from));
      int rest = cutBack(view, words.trailing, from, end - up);
      if (rest == end) {
        return end;
      }
      end = rest;
    }
  }

  /** Cuts verbs of achievement that a ledger leaves out, while something is left behind them. */
  int lightVerbs(View view, int from, int to) {
    int start = from;
    while (true) {
      int length = words.lightVerbs.at(view, start, to);
      if (length == 0 || startsIncrement(view, start, to, length)) {
        return start;
      }
      int next = front(view, start + length, to);
      if (view.at(next) == '了') {
        next++;
      }
      if (next >= to) {
        return to;
      }
      start = next;
    }
  }

  private boolean startsIncrement(View view, int start, int to, int length) {
    return words.increments.at(view, start, to) > length;
  }

  /** Leaves out the examples before 等: 新建甲路、乙路等道路 becomes 新建 and 道路. */
  String withoutExamples(View view, int from, int to) {
    int etc = lastEtc(view, from, to);
    if (etc < 0) {
      return shorten(view, from, to);
    }
    int rest = front(view, etc + 1, to);
    int verb = Math.max(words.increments.at(view, from, etc), words.verbs.at(view, from, etc));
    String kept =
        verb > 0 && words.lightVerbs.at(view, from, etc) < verb ? view.text(from, from + verb) : "";
    return kept + shorten(view, rest, to);
  }

  private int lastEtc(View view, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (view.at(i) == '等'
          && words.falseEtc.at(view, i, to) == 0
          && words.falseEtc.ending(view, i + 1, from) == 0) {
        return i;
      }
    }
    return -1;
  }

  /** A very long stretch holds a clause before the subject: it is cut at its last verb. */
  String shorten(View view, int from, int to) {
    int start = from;
    if (to - from > LONG) {
      int verb = words.verbs.findLast(view, from + 2, to - 3);
      if (verb > from) {
        start = lightVerbs(view, verb, to);
      }
    }
    if (to - start > LONGEST) {
      int of = lastIndex(view, '的', start, to - 2);
      start = of > 0 ? of + 1 : to - LONGEST;
    }
    return view.text(start, to);
  }

  static int lastIndex(View view, char c, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (view.at(i) == c) {
        return i;
      }
    }
    return -1;
  }

  private static int cutFront(View view, Words words, int from, int to) {
    int start = from;
    int length = words.at(view, start, to);
    while (length > 0 && start < to) {
      start += length;
      length = words.at(view, start, to);
    }
    return Math.min(start, to);
  }

  private static int cutBack(View view, Words words, int from, int to) {
    int end = to;
    int length = words.ending(view, end, from);
    while (length > 0 && end > from) {
      end -= length;
      length = words.ending(view, end, from);
    }
    return Math.max(end, from);
  }
}
