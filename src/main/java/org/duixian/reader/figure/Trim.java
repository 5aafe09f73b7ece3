package org.duixian.reader.figure;

import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Words;

/** Cuts the words around a subject that do not belong to it. */
record Trim(Vocabulary words) {

  private static final int SHORT = 16;
  private static final int LONG = 24;
  private static final int LONGEST = 30;

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

  int front(View view, int begin, int to) {
    int from = asideEnd(view, begin, to);
    int start = itemEnd(view, from, to);
    if (start > from) {
      return cutFront(view, words.leading, start, to);
    }
    while (start < to
        && (Character.isDigit(view.at(start)) && view.at(start) < 128 || view.at(start) == '.')) {
      start++;
    }
    boolean number = start > from && view.at(start - 1) == '.';
    return cutFront(view, words.leading, number ? start : from, to);
  }

  /** Where an aside ends that belongs to the unit before: 3万头（只）. */
  private static int asideEnd(View view, int from, int to) {
    boolean aside = view.at(from) == '（' && from + 2 < to && view.at(from + 2) == '）';
    boolean item = aside && "0123456789一二三四五六七八九十".indexOf(view.at(from + 1)) >= 0;
    return aside && !item ? from + 3 : from;
  }

  /** Where the number of an item (（1）, ①, 3、) at the front ends. */
  private static int itemEnd(View view, int from, int to) {
    char c = view.at(from);
    if (c >= '\u2460' && c <= '\u249B' || c >= '\u3220' && c <= '\u3229') {
      return from + 1;
    }
    int digits = c == '（' ? from + 1 : from;
    int end = digits;
    String numbers = c == '（' ? "0123456789一二三四五六七八九十" : "0123456789";
    while (end < to && end < digits + 3 && numbers.indexOf(view.at(end)) >= 0) {
      end++;
    }
    boolean closed = end > digits && (c == '（' ? view.at(end) == '）' : view.at(end) == '、');
    return closed ? end + 1 : from;
  }

  int back(View view, int from, int to) {
    return cutBack(view, words.trailing, from, to);
  }

  /** Cuts growth words and then the verbs before them: 收入同比增长 leaves 收入. */
  int growthBack(View view, int from, int to) {
    int end = to;
    while (true) {
      int kept =
          Math.max(words.increments.ending(view, end, from), words.verbs.ending(view, end, from));
      int up = Math.max(words.up.ending(view, end, from), words.down.ending(view, end, from));
      up = words.keepBack.ending(view, end, from) > up ? 0 : up;
      up = kept > up ? 0 : up;
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
      if (length == 0
          || words.falseLight.at(view, start, to) > length
          || startsIncrement(view, start, to, length)) {
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
      return withoutModifiers(view, from, to);
    }
    int rest = front(view, etc + 1, to);
    boolean several =
        !keptVerb(view, from, etc).isEmpty()
            && view.find("、", from, etc) >= 0
            && words.generic.at(view, rest, to) == 0;
    if (rest >= to || to - rest <= 2 && to - from <= SHORT && !several) {
      return shorten(view, from, to);
    }
    return keptVerb(view, from, etc) + shorten(view, rest, to);
  }

  /** The verb at the start of a stretch when it is one that stays, several joined by 、 included. */
  String keptVerb(View view, int from, int to) {
    int end = from;
    int verb = verb(view, end, to);
    while (verb > 0) {
      end += verb;
      boolean joined = view.at(end) == '、' && verb(view, end + 1, to) > 0;
      verb = joined ? verb(view, end + 1, to) + 1 : words.increments.at(view, end, to);
    }
    return view.text(from, end);
  }

  /** 棚改新开工 leaves 棚改: what another verb will say of it follows. */
  String withoutLastVerb(String subject) {
    int end = subject.length();
    int verb =
        Math.max(words.increments.ending(subject, end, 0), words.verbs.ending(subject, end, 0));
    return verb > 0 && end - verb >= 2 ? subject.substring(0, end - verb) : subject;
  }

  private int verb(View view, int at, int to) {
    int verb = Math.max(words.increments.at(view, at, to), words.verbs.at(view, at, to));
    return words.lightVerbs.at(view, at, to) >= verb ? 0 : verb;
  }

  /** 签约辐射强、潜力大的项目 becomes 签约项目. */
  private String withoutModifiers(View view, int from, int to) {
    int of = lastIndex(view, '的', from, to - 2);
    of = of > 0 && words.shares.at(view, of + 1, to) > 0 ? -1 : of;
    String kept = of < 0 ? "" : keptVerb(view, from, of);
    if (of - from - kept.length() >= 6 && !counts(view, from, of)) {
      return kept + shorten(view, of + 1, to);
    }
    return shorten(view, from, to);
  }

  private static boolean counts(View view, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(view.at(i))) {
        return true;
      }
    }
    return false;
  }

  int lastEtc(View view, int from, int to) {
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

  private int cutFront(View view, Words cut, int from, int to) {
    int start = from;
    int length = cut.at(view, start, to);
    while (length > 0
        && start < to
        && words.keepFront.at(view, start, to) <= length - 1 + keepBonus(view, start, to)) {
      start += length;
      length = cut.at(view, start, to);
    }
    return Math.min(start, to);
  }

  /** A word that must stay stops the cutting unless a longer adverb begins at the same place. */
  private int keepBonus(View view, int start, int to) {
    int keep = words.keepFront.at(view, start, to);
    return keep == 0 || words.leading.at(view, start, to) > keep ? 1 : 0;
  }

  private int cutBack(View view, Words cut, int from, int to) {
    int end = to;
    int length = cut.ending(view, end, from);
    while (length > 0 && end > from && words.keepBack.ending(view, end, from) <= length) {
      end -= length;
      length = cut.ending(view, end, from);
    }
    return Math.max(end, from);
  }
}
