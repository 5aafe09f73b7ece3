package org.duixian.reader.figure;

import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Role;
import org.duixian.reader.grammar.View;

/** Says whether a figure is done, promised, or stands. */
final class Roles {

  private final Vocabulary words;

  Roles(Vocabulary words) {
    this.words = words;
  }

  /** A role and the rule that gave it. */
  record Found(Role role, String rule) {}

  Found of(View view, Mention m, Paragraph paragraph, Clock clock) {
    boolean plan =
        switch (paragraph.part()) {
          case PLAN, LONG_PLAN, SELF, ANNEX -> true;
          case REVIEW, FRONT, GLOSSARY, OTHER -> false;
        };
    int year = clock.lastYear();
    if (plan && clock.explicit() && year < clock.documentYear()) {
      return new Found(Role.RESULT, "role.past-year");
    }
    if (!plan && clock.explicit() && year > clock.reviewYear() && year >= clock.documentYear()) {
      return new Found(Role.TARGET, "role.coming-year");
    }
    if (plan && words.doneWords.find(view, m.clause(), m.start()) >= 0) {
      return new Found(Role.RESULT, "role.done");
    }
    if (!plan
        && paragraph.part() == Part.OTHER
        && words.futureWords.find(view, m.sentence(), m.start()) >= 0) {
      return new Found(Role.TARGET, "role.future");
    }
    if (standing(view, m)) {
      return new Found(Role.STATE, "role.state");
    }
    return plan ? new Found(Role.TARGET, "role.plan") : new Found(Role.RESULT, "role.review");
  }

  /** 有 or 拥有 right before the number, or at the head of its clause; 有序 and 已有 are none. */
  private boolean standing(View view, Mention m) {
    int right = words.stateVerbs.ending(view, m.start(), m.clause());
    if (right > 0 && view.at(m.start() - right - 1) != '已') {
      return true;
    }
    int at = words.stateVerbs.find(view, m.clause(), m.start());
    boolean head =
        at >= 0
            && at <= m.clause() + 8
            && words.notState.at(view, at, m.start()) == 0
            && view.at(at - 1) != '已';
    return head && words.verbs.find(view, m.clause(), at) < 0;
  }
}
