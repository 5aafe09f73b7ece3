package org.duixian.reader.figure;

import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;

/** Tells standing facts, which belong to no period, from what was done. */
record StandingFacts(Vocabulary words) {

  private static final int HEAD = 8;
  private static final int SENTENCE_REACH = 160;
  private static final int NOUN_REACH = 16;

  boolean is(View view, Mention m, boolean plan) {
    if (plan && words.promised.find(view, m.clause(), m.start()) >= 0) {
      return false;
    }
    return !rate(view, m) && owned(view, m)
        || basis(view, m)
        || part(view, m)
        || body(view, m)
        || kinds(view, m)
        || !plan && site(view, m);
  }

  /** 每千人拥有床位5张: a measure by head, which a year reaches. */
  private static boolean rate(View view, Mention m) {
    return view.find("每", m.clause(), m.start()) >= 0
        || view.find("人均", m.clause(), m.start()) >= 0;
  }

  /** 有 or 拥有 tells what stands, unless something is then said to have happened to it. */
  private boolean owned(View view, Mention m) {
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
    return (right || head) && owns && "已没未还又所具国既私民公占含".indexOf(view.at(at - 1)) < 0;
  }

  /** The sentence, but no more of it than a reader keeps in mind. */
  private static int near(Mention m) {
    return Math.max(m.sentence(), m.start() - SENTENCE_REACH);
  }

  /** 拥有量 and 拥有率 are measures and hold nothing. */
  private static boolean holds(View view, int at) {
    return at >= 0 && "量率".indexOf(view.at(at + 2)) < 0;
  }

  /** 以两个园区为依托, 依托3个平台, 发挥10个小组作用. */
  private boolean basis(View view, Mention m) {
    boolean opened = view.find("以", m.clause(), m.start()) >= 0;
    if (opened
        && (view.find("为依托", m.end(), m.clauseEnd()) >= 0
            || view.find("为载体", m.end(), m.clauseEnd()) >= 0)) {
      return true;
    }
    int base =
        m.quantity().kind() == QuantityKind.COUNT
            ? words.bases.find(view, m.clause(), Math.min(m.clause() + HEAD, m.start()))
            : -1;
    return base >= 0
        && words.verbs.find(view, base + 2, m.start()) < 0
        && words.lightVerbs.find(view, base + 4, m.start()) < 0;
  }

  /** 链接6大端口, 涵盖12个领域, 直达200个中心: what a system is made of or reaches. */
  private boolean part(View view, Mention m) {
    boolean counts =
        m.quantity().kind() == QuantityKind.COUNT || m.quantity().kind() == QuantityKind.BIG;
    int reach = counts ? words.reaches.findLast(view, m.clause(), m.start()) : -1;
    boolean close =
        reach >= 0
            && (view.at(m.start() - 1) == '等'
                || reach + words.reaches.at(view, reach, m.start()) == m.start());
    return close
        && words.verbs.find(view, reach + 2, m.start()) < 0
        && words.lightVerbs.find(view, reach + 2, m.start()) < 0;
  }

  /** 300个网格与700个小组有机融合, 20个党组织制定…: bodies that are there and act. */
  private boolean body(View view, Mention m) {
    if (m.quantity().kind() != QuantityKind.COUNT
        || m.end() >= m.clauseEnd()
        || words.verbs.find(view, m.clause(), m.start()) >= 0
        || words.lightVerbs.find(view, m.clause(), m.start()) >= 0) {
      return false;
    }
    int stop = Math.min(m.clauseEnd(), m.end() + NOUN_REACH);
    for (int i = m.end(); i < stop; i++) {
      int body = words.bodies.at(view, i, stop);
      if (body > 0) {
        int after = i + body;
        return words.bodyActs.at(view, after, m.clauseEnd()) > 0
            || "与和及、".indexOf(view.at(after)) >= 0
                && words.bodyActs.find(view, after, m.clauseEnd()) >= 0;
      }
    }
    return false;
  }

  /** 对11类群体进行关注: kinds of people that are looked after. */
  private static boolean kinds(View view, Mention m) {
    return m.quantity().unit().equals("类")
        && view.at(m.clause()) == '对'
        && (view.find("进行", m.end(), m.clauseEnd()) > 0
            || view.find("实行", m.end(), m.clauseEnd()) > 0);
  }

  /** 10万平方米的公园向市民开放: the size of a site that is not being built. */
  private boolean site(View view, Mention m) {
    boolean opens =
        m.quantity().kind() == QuantityKind.AREA && m.start() == m.clause() && !m.followed();
    boolean named =
        opens && m.end() < m.clauseEnd() && words.predicates.at(view, m.end(), m.clauseEnd()) == 0;
    return named && words.areas.find(view, m.end(), m.clauseEnd()) < 0;
  }
}
