package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.grammar.View;

/** Reads the noun that follows a number, and what is said of it. */
record Nouns(Vocabulary words, Trim trim) {

  private static final int LONGEST = 44;
  private static final int LONGEST_PREDICATE = 18;
  private static final int LONGEST_LIST = 6;
  private static final int SHORT_MEMBER = 8;
  private static final String ENDS = "，。；：！？…、";
  private static final String JOINTS = "、和及与以并的，（";

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
    int end = connectorBack(view, start, end(view, start, stop));
    int full = end;
    end = withoutTail(view, start, end);
    int head = head(view, start, end);
    String predicate = open || listed(view, full, to) ? predicate(view, full, to) : "";
    return new Noun(view.text(head, end), start, end, predicate);
  }

  /**
   * The mention whose noun this one shares: 18个项目、2293户、54万平方米征迁 and 7个总投资310亿元的项目 have theirs
   * behind the last number.
   */
  int carrier(View view, List<Mention> all, int k) {
    int j = k;
    while (j + 1 < all.size()
        && j - k < LONGEST_LIST
        && all.get(j).followed()
        && empty(view, all.get(j), all.get(j + 1))) {
      j++;
    }
    return j;
  }

  /** Nothing that names a thing stands between two numbers. */
  private boolean empty(View view, Mention m, Mention next) {
    int from = m.end();
    int to = next.start();
    while (from < to && JOINTS.indexOf(view.at(from)) >= 0) {
      from++;
    }
    int attribute =
        Math.max(words.attributes.at(view, from, to), words.trailing.at(view, from, to));
    return from == to || attribute == to - from;
  }

  private int end(View view, int start, int stop) {
    int i = start + Math.min(opening(view, start, stop), stop - start);
    boolean quoted = false;
    for (int k = start; k < i; k++) {
      quoted = view.at(k) == '“' || view.at(k) != '”' && quoted;
    }
    while (i < stop) {
      char c = view.at(i);
      quoted = c == '“' || c != '”' && quoted;
      if (!quoted
          && (ENDS.indexOf(c) >= 0 && !(c == '、' && listGoesOn(view, i, stop))
              || afterAction(view, start, i))) {
        return i;
      }
      if (!quoted
          && i > start
          && words.predicates.at(view, i, stop) > 0
          && !nominal(view, i, stop)
          && !insideNoun(view, start, i, stop)) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** 城市运行重点指标: a verb that is part of a noun, whose head closes the clause. */
  private boolean nominal(View view, int i, int stop) {
    int length = words.nominal.at(view, i, stop);
    int end = i + length;
    while (length > 0
        && end < stop
        && ENDS.indexOf(view.at(end)) < 0
        && (words.predicates.at(view, end, stop) == 0
            || words.heads.ending(view, end, i + length) == 0)) {
      end++;
    }
    return length > 0
        && end - i - length >= 2
        && words.heads.ending(view, end, i + length) > 0
        && words.predicates.find(view, i + length, end) < 0;
  }

  /** A word that may be a predicate opens the noun in 签约项目 and 已启动项目. */
  private int opening(View view, int start, int stop) {
    int at = start;
    while (at < start + 2 && "已新拟待未在首".indexOf(view.at(at)) >= 0) {
      at++;
    }
    return at - start + words.predicates.at(view, at, stop);
  }

  /** 和 ends the noun where it joins another action: 高中建设和中学改造. */
  private boolean afterAction(View view, int start, int i) {
    if (view.has(i, "和一批") || view.has(i, "及一批")) {
      return true;
    }
    return "和及与并".indexOf(view.at(i)) >= 0 && words.actions.ending(view, i, start) > 0;
  }

  /** A list goes on when a noun follows the comma, not a verb. */
  private boolean listGoesOn(View view, int i, int stop) {
    int of = view.find("的", i, stop);
    boolean modifies = of > 0 && view.find("，", i, of) < 0;
    return modifies
        || i + 1 < stop
            && words.verbs.at(view, i + 1, stop) == 0
            && words.lightVerbs.at(view, i + 1, stop) == 0;
  }

  /** A verb inside a clause before 的 belongs to the noun: 覆盖全领域的工作室. */
  private boolean insideNoun(View view, int start, int i, int stop) {
    for (int k = i; k < Math.min(stop, i + 24); k++) {
      char c = view.at(k);
      if (c == '的') {
        return k + 2 < stop && ENDS.indexOf(view.at(k + 1)) < 0 && i - start < 24;
      }
      if ("，。；：！？…".indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }

  /** 园区、智谷、中心等 ends with its first member, 项目建设进度 with 项目. */
  private int withoutTail(View view, int start, int end) {
    int etc = trim.lastEtc(view, start, end);
    int last = end;
    if (etc > start) {
      int comma = view.find("、", start, etc);
      last = comma > start ? comma : etc;
    }
    int tail = words.tails.ending(view, last, start);
    boolean bare = view.has(start, "重点") && last - tail - start == 2;
    return last - tail - start >= 2 && !bare ? last - tail : last;
  }

  private static int connectorBack(View view, int start, int end) {
    int last = end;
    while (last > start && JOINTS.indexOf(view.at(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private int head(View view, int start, int end) {
    int of = Trim.lastIndex(view, '的', start, end - 1);
    if (of - start < 2 || end - of <= 2) {
      return start;
    }
    boolean action = of - start <= SHORT_MEMBER && words.actions.find(view, of + 1, end + 2) >= 0;
    return action ? start : of + 1;
  }

  /** 2个省级、4个市级实验室: the first noun lacks the end that the next one has. */
  String completed(View view, List<Mention> all, int k, String noun) {
    Mention m = all.get(k);
    if (!m.followed() || !joint(view, m.after()) || noun.length() > SHORT_MEMBER) {
      return noun;
    }
    boolean lacks = noun.endsWith("级") || words.shortMembers.lengthAt(noun, 0) == noun.length();
    Mention next = all.get(k + 1);
    String full = lacks ? read(view, next.end(), next.after(), false).text() : "";
    int at = full.indexOf(noun.isEmpty() ? "级" : noun.substring(noun.length() - 1));
    return at >= 0 ? noun + full.substring(at + 1) : noun;
  }

  /** The action that closes a list and is meant with each of its members, or nothing. */
  String sharedAction(View view, List<Mention> all, int k) {
    int j = k;
    while (j + 1 < all.size()
        && j - k < LONGEST_LIST
        && all.get(j).followed()
        && joint(view, all.get(j + 1).start())) {
      j++;
    }
    if (j == k || "、和及与".indexOf(view.at(all.get(j).start() - 1)) < 0) {
      return "";
    }
    Noun last = read(view, all.get(j).end(), all.get(j).after(), true);
    int of = last.text().lastIndexOf('的');
    if (of > 0 && !last.predicate().isEmpty()) {
      return last.text().substring(of + 1) + last.predicate();
    }
    for (int i = last.from(); i < last.to(); i++) {
      int length = words.actions.at(view, i, last.to());
      if (length > 0 && i + length >= last.to() - 2) {
        return view.text(i, i + length);
      }
    }
    return "";
  }

  private static boolean joint(View view, int start) {
    return "、和及与".indexOf(view.at(start - 1)) >= 0;
  }

  /** 5家企业登上百强榜、居全省第4位: what is said of the noun ends before the next number's words. */
  private static boolean listed(View view, int from, int to) {
    int end = from;
    while (end < to && ENDS.indexOf(view.at(end)) < 0) {
      end++;
    }
    return end > from && end < to && view.at(end) == '、' && !Character.isDigit(view.at(end + 1));
  }

  /** What is said in {@code from..to}, empty when that is mere progress. */
  String said(View view, int from, int to) {
    return predicate(view, from, to);
  }

  private String predicate(View view, int from, int to) {
    if (view.has(from, "和一批") || view.has(from, "及一批")) {
      return "";
    }
    int end = from;
    while (end < to && end < from + LONGEST_PREDICATE && ENDS.indexOf(view.at(end)) < 0) {
      end++;
    }
    if (words.progress.at(view, from, end) == end - from || words.effects.at(view, from, end) > 0) {
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
