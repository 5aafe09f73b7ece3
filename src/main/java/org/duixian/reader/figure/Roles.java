package org.duixian.reader.figure;

import org.duixian.reader.Measure;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Role;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.UnitKind;

/** Says whether a figure is done, promised, or stands. */
final class Roles {

  private static final int HEAD = 8;
  private static final int SENTENCE_REACH = 160;

  private final Vocabulary words;

  Roles(Vocabulary words) {
    this.words = words;
  }

  /** A role and the rule that gave it. */
  record Found(Role role, String rule) {}

  Found of(View view, Mention m, Measure measure, Paragraph paragraph, Clock clock) {
    boolean plan =
        switch (paragraph.part()) {
          case PLAN, LONG_PLAN, SELF, ANNEX -> true;
          case REVIEW, FRONT, GLOSSARY, OTHER -> false;
        };
    if (plan && clock.explicit() && clock.lastYear() < clock.documentYear()) {
      return new Found(Role.RESULT, "role.past-year");
    }
    if (!plan
        && clock.explicit()
        && clock.firstYear() > clock.reviewYear()
        && clock.lastYear() >= clock.documentYear()) {
      return new Found(Role.TARGET, "role.coming-year");
    }
    if (plan && words.doneWords.find(view, m.clause(), m.start()) >= 0) {
      return new Found(Role.RESULT, "role.done");
    }
    if (!plan
        && paragraph.part() == Part.OTHER
        && words.futureWords.find(view, near(m), m.start()) >= 0) {
      return new Found(Role.TARGET, "role.future");
    }
    boolean amount = measure == Measure.LEVEL && m.quantity().kind() != UnitKind.PERCENT;
    if (amount && (standing(view, m) || basis(view, m) || !plan && site(view, m))) {
      return new Found(Role.STATE, "role.state");
    }
    return plan ? new Found(Role.TARGET, "role.plan") : new Found(Role.RESULT, "role.review");
  }

  /** 有 or 拥有 tells what stands, unless something is then said to have happened to it. */
  private boolean standing(View view, Mention m) {
    if (holds(view, words.holds.find(view, m.clause(), m.start()))
        || words.onlyHas.find(view, m.end(), m.clauseEnd()) >= 0) {
      return true;
    }
    int holds = words.holds.findLast(view, near(m), m.start());
    if (holds(view, holds)) {
      return words.verbs.find(view, holds + 2, m.start()) < 0
          && words.lightVerbs.find(view, holds + 2, m.start()) < 0;
    }
    if (words.predicates.find(view, m.end(), m.clauseEnd()) >= 0) {
      return false;
    }
    int at = words.stateVerbs.find(view, m.clause(), m.start());
    boolean right = at >= 0 && at + 1 >= m.start() - 1;
    boolean head = at >= 0 && at <= m.clause() + HEAD && words.verbs.find(view, m.clause(), at) < 0;
    boolean owns =
        words.notState.at(view, at, m.clauseEnd()) == 0
            && words.notState.at(view, at - 1, m.clauseEnd()) == 0;
    return (right || head) && owns && "已没未还又所具国".indexOf(view.at(at - 1)) < 0;
  }

  /** The sentence, but no more of it than a reader keeps in mind. */
  private static int near(Mention m) {
    return Math.max(m.sentence(), m.start() - SENTENCE_REACH);
  }

  /** 拥有量 and 拥有率 are measures and hold nothing. */
  private static boolean holds(View view, int at) {
    return at >= 0 && "量率".indexOf(view.at(at + 2)) < 0;
  }

  /** 以两个园区为依托. */
  private static boolean basis(View view, Mention m) {
    boolean opened = view.find("以", m.clause(), m.start()) >= 0;
    return opened
        && (view.find("为依托", m.end(), m.clauseEnd()) >= 0
            || view.find("为载体", m.end(), m.clauseEnd()) >= 0);
  }

  /** 10万平方米的公园向市民开放: the size of a site that is not being built. */
  private boolean site(View view, Mention m) {
    boolean opens =
        m.quantity().kind() == UnitKind.AREA && m.start() == m.clause() && !m.followed();
    boolean named =
        opens && m.end() < m.clauseEnd() && words.predicates.at(view, m.end(), m.clauseEnd()) == 0;
    return named && words.areas.find(view, m.end(), m.clauseEnd()) < 0;
  }
}
