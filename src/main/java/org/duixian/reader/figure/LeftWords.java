package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.figure.Trim.Stretch;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;

/** Finds, among the words before a number, those that may name what it measures. */
record LeftWords(Vocabulary words, Trim trim) {

  /** Returns the words between {@code from} and the number, adverbs and verbs of arrival cut. */
  Stretch of(View view, Mention m, int from) {
    if (m.quantity().kind() == QuantityKind.RANK) {
      return ranked(view, from, m.start());
    }
    if (m.quantity().kind() == QuantityKind.TIMES && multiple(view, from, m.start()) >= 0) {
      Stretch before = cutAround(view, from, multiple(view, from, m.start()));
      return before.empty() ? before : new Stretch(before.from(), before.to());
    }
    Stretch whole = cutAround(view, from, m.start());
    if (m.inner() > whole.from() && m.inner() < whole.to()) {
      Stretch rest = cutAround(view, timeEnd(view, m.inner(), whole.to()), whole.to());
      boolean verbal =
          rest.empty()
              || trim.lightVerbs(view, rest.from(), rest.to()) >= rest.to()
              || words.verbs.at(view, rest.from(), rest.to()) == rest.length();
      return verbal ? cutAround(view, whole.from(), m.inner()) : rest;
    }
    return whole;
  }

  /** Where 是2010年的 in front of 3倍 begins, or -1. */
  private static int multiple(View view, int from, int to) {
    for (String word : List.of("相当于", "分别是", "分别为", "是", "达到", "达")) {
      int at = view.find(word, from, to);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static int timeEnd(View view, int from, int to) {
    int end = from;
    while (end < to && "0123456789一二三四五六七八九十前上下半全-年月季度内底末来间份".indexOf(view.at(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Returns what is left of a stretch of words once the words around a subject are cut. */
  Stretch cutAround(View view, int from, int to) {
    int start = trim.front(view, from, to);
    int compare = comparison(view, start, to);
    int end = withoutCircumstance(view, start, trim.growthBack(view, start, compare));
    start = cut(view, start, end);
    return new Stretch(start, Math.max(start, end));
  }

  /** 财政收入在减税的情况下增长2%: the subject ends before 在. */
  private int withoutCircumstance(View view, int from, int to) {
    boolean told = words.circumstances.ending(view, to, from) > 0;
    int in = told ? view.find("在", from + 2, to) : -1;
    return in < 0 ? to : trim.growthBack(view, from, in);
  }

  /** 经济总量连续两年位居亚洲城市第五: what is ranked stands before the verb of rank. */
  private Stretch ranked(View view, int from, int to) {
    int start = trim.front(view, from, to);
    int end = to;
    int verb = words.rankVerbs.find(view, start, to);
    if (verb >= start) {
      end = verb;
    }
    int years = view.find("连续", start, end);
    end = years >= start ? years : end;
    int contest = words.contests.find(view, start, end);
    int in = contest > start + 2 ? view.find("在", start + 2, contest) : -1;
    end = in >= 0 ? in : end;
    return new Stretch(start, Math.max(start, trim.back(view, start, end)));
  }

  /** 主要负责同志先后带队招商: the subject begins behind an adverb in the middle. */
  private int cut(View view, int start, int end) {
    int at = view.at(start) == '占' ? -1 : words.cuts.findLast(view, start, end - 2);
    if (at <= start) {
      return start;
    }
    int length = words.cuts.at(view, at, end);
    int after = trim.front(view, at + length, end);
    boolean verb =
        words.verbs.at(view, after, end) > 0 || words.lightVerbs.at(view, after, end) > 0;
    return end - after >= 4 && (length > 1 || verb) ? after : start;
  }

  /** 城镇化率比上年提高: the subject ends before 比. */
  private static int comparison(View view, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      char c = view.at(i);
      boolean start = c == '由' || c == '从';
      boolean measured = (c == '比' || c == '较') && "占之对相可".indexOf(view.at(i - 1)) < 0;
      if ((start && i > from || measured) && namesTime(view, i, to)) {
        return i;
      }
    }
    return to;
  }

  private static boolean namesTime(View view, int from, int to) {
    return view.find("年", from, to) > 0
        || view.find("同期", from, to) > 0
        || view.find("五”", from, to) > 0;
  }
}
