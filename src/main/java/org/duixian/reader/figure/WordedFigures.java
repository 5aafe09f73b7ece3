package org.duixian.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.Bound;
import org.duixian.reader.Figure;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** Finds headline indicators given in words: 固定资产投资正增长, 居民收入与经济增长同步. */
final class WordedFigures {

  private static final int LONGEST = 40;

  private final Vocabulary words;
  private final Trim trim;
  private final Words indicators;

  WordedFigures(Vocabulary words) {
    this.words = words;
    trim = new Trim(words);
    Lexicon names = Lexicon.load("indicators");
    List<String> all = new ArrayList<>();
    names.groups().forEach(group -> all.addAll(names.list(group)));
    indicators = Words.of(all);
  }

  /** Returns the rows of a passage, in text order. */
  List<Figure> of(View view, int begin, boolean plan, String period) {
    List<Figure> found = new ArrayList<>();
    int clause = begin;
    for (int i = begin; i < view.length(); i++) {
      char c = view.at(i);
      if (Scanner.STOPS.indexOf(c) >= 0 || Scanner.COMMAS.indexOf(c) >= 0) {
        clause = i + 1;
      } else {
        int length = words.qualities.at(view, i, view.length());
        if (length > 0 && i - clause <= LONGEST && isWhole(view, clause, i + length)) {
          add(view, clause, i, i + length, plan, period, found);
        }
        i += Math.max(0, length - 1);
      }
    }
    return found;
  }

  /** No number stands in the clause, which ends with the words or soon after. */
  private static boolean isWhole(View view, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(view.at(i))) {
        return false;
      }
    }
    char next = view.at(to);
    return to >= view.length() || "，。；、！…”）".indexOf(next) >= 0;
  }

  private void add(
      View view, int clause, int at, int to, boolean plan, String period, List<Figure> found) {
    int from = trim.lightVerbs(view, trim.front(view, clause, at), at);
    int end = trim.growthBack(view, from, at);
    int name = indicators.find(view, from, end);
    if (name < 0) {
      return;
    }
    int start = view.find("、", name, end) >= 0 ? from : Math.min(name, from);
    String subject = view.text(start, end);
    found.add(
        new Figure(
            view.span(at, to),
            view.quote(at, to),
            null,
            null,
            Bound.QUAL,
            words.levels.at(view, at, to) > 0 ? Measure.LEVEL : Measure.GROWTH,
            subject,
            view.span(start, end),
            plan ? Role.TARGET : Role.RESULT,
            period,
            false,
            "subject.words",
            List.of(
                "subject.words " + subject + " " + view.quote(at, to),
                plan ? "role.plan" : "role.review")));
  }
}
