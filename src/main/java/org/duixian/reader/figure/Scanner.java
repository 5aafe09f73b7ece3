package org.duixian.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.grammar.View;
import org.duixian.reader.numeral.Numerals;
import org.duixian.reader.quantity.Quantities;
import org.duixian.reader.quantity.Quantity;
import org.duixian.reader.time.Time;
import org.duixian.reader.time.Times;

/** Walks once through a passage and sets out its quantities and times. */
final class Scanner {

  static final String STOPS = "。；！？";
  static final String COMMAS = "，：…";
  private static final int CLAUSE_REACH = 120;
  private static final int OPENING = 4;
  private static final String TIME_STARTS = "今本去上前明下一二三四全年“九十到这";

  private final Quantities quantities = new Quantities();
  private final Times times = new Times();

  /** What stands in a passage: mentions and times, each in text order. */
  record Marks(List<Mention> mentions, List<Time> times) {}

  Marks scan(View view, int bodyStart) {
    List<Quantity> found = new ArrayList<>();
    List<Time> dates = new ArrayList<>();
    int from = bodyStart;
    int to = view.length();
    int titles = 0;
    int i = bodyStart;
    while (i < to) {
      char c = view.at(i);
      boolean number = Numerals.begins(c);
      Time time = number || TIME_STARTS.indexOf(c) >= 0 ? times.at(view, i, from, to) : null;
      if (time != null) {
        dates.add(time);
        i = time.end();
        from = i;
      } else if (number || c == '第') {
        Quantities.Step step = quantities.at(view, i, from, to);
        Quantity quantity = step.quantity();
        if (quantity != null && titles == 0) {
          found.add(quantity);
          from = quantity.end();
        }
        i = step.next();
      } else {
        titles = c == '《' ? titles + 1 : c == '》' || c == '。' ? 0 : titles;
        i++;
      }
    }
    return new Marks(mentions(view, bodyStart, found, dates), dates);
  }

  private static List<Mention> mentions(
      View view, int bodyStart, List<Quantity> found, List<Time> dates) {
    List<Mention> mentions = new ArrayList<>(found.size());
    int at = bodyStart;
    int sentence = bodyStart;
    int clause = bodyStart;
    int date = 0;
    int dateEnd = bodyStart;
    int clear = bodyStart;
    for (int k = 0; k < found.size(); k++) {
      Quantity q = found.get(k);
      for (; at < q.start(); at++) {
        char c = view.at(at);
        if (STOPS.indexOf(c) >= 0) {
          sentence = at + 1;
          clause = at + 1;
        } else if (COMMAS.indexOf(c) >= 0) {
          clause = at + 1;
        }
      }
      at = q.end();
      for (; date < dates.size() && dates.get(date).start() < q.start(); date++) {
        dateEnd = opens(view, dates.get(date), clause) ? dates.get(date).end() : dateEnd;
      }
      int last = k == 0 ? bodyStart : found.get(k - 1).end();
      int before = Math.max(Math.max(clause, last), Math.max(dateEnd, q.start() - CLAUSE_REACH));
      int clauseEnd = clauseEnd(view, q.end(), Math.max(clear, q.end()));
      clear = clauseEnd;
      int next = k + 1 < found.size() ? found.get(k + 1).start() : Integer.MAX_VALUE;
      boolean linked = k > 0 && last >= sentence && links(view, last, q.start());
      int inner = date > 0 ? inner(dates.get(date - 1), before) : -1;
      mentions.add(
          new Mention(
              q,
              sentence,
              Math.max(clause, q.start() - CLAUSE_REACH),
              clauseEnd,
              Math.min(before, q.start()),
              Math.min(clauseEnd, next),
              linked,
              inner));
    }
    return mentions;
  }

  /** A time opens a clause unless it stands inside one: 项目年内落地, 由上年的. */
  private static boolean opens(View view, Time time, int clause) {
    if (time.reference()
        || view.at(time.end()) == '的'
        || "由从".indexOf(view.at(time.start() - 1)) >= 0) {
      return false;
    }
    return time.start() - clause <= OPENING;
  }

  private static int inner(Time time, int before) {
    return !time.reference() && time.start() > before ? time.start() : -1;
  }

  /** Where the clause of a number ends; up to {@code clear} no mark is known to end it. */
  private static int clauseEnd(View view, int start, int clear) {
    int stop = Math.min(view.length(), start + CLAUSE_REACH);
    for (int i = clear; i < stop; i++) {
      char c = view.at(i);
      if (STOPS.indexOf(c) >= 0 || COMMAS.indexOf(c) >= 0) {
        return i;
      }
    }
    return stop;
  }

  private static boolean links(View view, int from, int to) {
    if (to - from > 2 || to == from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("、和及与以：".indexOf(view.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
