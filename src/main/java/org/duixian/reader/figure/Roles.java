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
    if (words.stateVerbs.ending(view, m.start(), m.clause()) > 0 || standing(view, m)) {
      return new Found(Role.STATE, "role.state");
    }
    return plan ? new Found(Role.TARGET, "role.plan") : new Found(Role.RESULT, "role.review");
  }

  private boolean standing(View view, Mention m) {
    int has = words.stateVerbs.find(view, m.clause(), m.start());
    return has == m.clause()
        || has == m.clause() + 2 && words.leading.at(view, m.clause(), m.start()) == 2;
  }
}
