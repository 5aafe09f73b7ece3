package org.duixian.reader.figure;

import org.duixian.reader.Measure;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Role;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;
import org.jspecify.annotations.Nullable;

/** Says whether a figure is done, promised, or stands. */
final class Roles {

  private static final int SENTENCE_REACH = 160;
  private static final int GOAL_REACH = 8;
  private static final int NEXT_REACH = 30;

  private final Vocabulary words;
  private final StandingFacts standing;

  Roles(Vocabulary words) {
    this.words = words;
    standing = new StandingFacts(words);
  }

  /** A role and the rule that gave it. */
  record Found(Role role, String rule) {}

  Found of(View view, Mention m, Measure measure, Paragraph paragraph, Clock clock) {
    boolean plan = promises(paragraph.part());
    Found told = plan ? inPlan(view, m, clock) : inReview(view, m, paragraph, clock);
    if (told != null) {
      return told;
    }
    boolean amount = measure == Measure.LEVEL && m.quantity().kind() != QuantityKind.PERCENT;
    if (amount && standing.is(view, m, plan)) {
      return new Found(Role.STATE, "role.state");
    }
    return plan ? new Found(Role.TARGET, "role.plan") : new Found(Role.RESULT, "role.review");
  }

  /** Says whether what stands in a part is promised unless it says otherwise. */
  static boolean promises(Part part) {
    return switch (part) {
      case PLAN, LONG_PLAN, SELF, ANNEX -> true;
      case REVIEW, FRONT, GLOSSARY, OTHER -> false;
    };
  }

  private @Nullable Found inPlan(View view, Mention m, Clock clock) {
    if (clock.explicit() && clock.lastYear() < clock.documentYear()) {
      return new Found(Role.RESULT, "role.past-year");
    }
    return done(view, m) ? new Found(Role.RESULT, "role.done") : null;
  }

  /** 已完成 and 去年 tell of what is done; 已签约项目 only names, 比去年 only compares. */
  private boolean done(View view, Mention m) {
    int at = words.doneWords.find(view, m.clause(), m.start());
    if (at < 0) {
      return false;
    }
    int end = at + words.doneWords.at(view, at, m.start());
    boolean names = view.at(end) == '的' || words.generic.at(view, end, m.start()) > 0;
    return !names && "比较与同是".indexOf(view.at(at - 1)) < 0 && !view.has(at - 2, "达到");
  }

  private @Nullable Found inReview(View view, Mention m, Paragraph paragraph, Clock clock) {
    if (clock.explicit()
        && !clock.inMonths()
        && clock.firstYear() > clock.reviewYear()
        && clock.lastYear() >= clock.documentYear()) {
      return new Found(Role.TARGET, "role.coming-year");
    }
    if (words.goals.at(view, m.end(), Math.min(m.clauseEnd(), m.end() + GOAL_REACH)) > 0) {
      return new Found(Role.TARGET, "role.goal");
    }
    boolean thisYear = clock.reviewYear() == clock.documentYear();
    if (thisYear && begun(view, m)) {
      return new Found(Role.TARGET, "role.begun");
    }
    boolean near = Math.max(m.sentence(), m.start() - SENTENCE_REACH) < m.start();
    return paragraph.part() == Part.OTHER && near && promises(view, m)
        ? new Found(Role.TARGET, "role.future")
        : null;
  }

  private boolean promises(View view, Mention m) {
    int from = Math.max(m.sentence(), m.start() - SENTENCE_REACH);
    return words.futureWords.find(view, from, m.start()) >= 0;
  }

  /** 改造小区8个，面积70万平方米。所有项目均已开工: the year's programme, begun and not done. */
  private boolean begun(View view, Mention m) {
    int stop = view.find("。", m.end(), Math.min(view.length(), m.end() + SENTENCE_REACH));
    if (stop < 0) {
      return false;
    }
    int end = Math.min(view.length(), stop + NEXT_REACH);
    int next = view.find("。", stop + 1, end);
    end = next < 0 ? end : next;
    return words.wholeOf.at(view, stop + 1, end) > 0 && words.begun.find(view, stop + 1, end) > 0;
  }
}
