package org.duixian.reader.figure;

import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;

/** Tells what a passage on a whole term says of its last year from what the whole term brought. */
record Reached(View view, Vocabulary words) {

  private static final int LOOK_AHEAD = 8;

  /** Says whether a mention tells what was reached in the end. */
  boolean at(Mention m) {
    int end = m.start();
    while (end > m.before() && "约了近为".indexOf(view.at(end - 1)) >= 0) {
      end--;
    }
    if (m.quantity().kind() == QuantityKind.RANK
        || words.endOfTerm.ending(view, m.quantity().core(), m.start()) > 0
        || words.endOfTerm.ending(view, end, m.before()) > 0) {
      return true;
    }
    boolean summed = words.summed.find(view, m.clause(), m.start()) >= 0;
    return !summed && (now(m) || rate(m, end) || stands(m, end) || over(m) || grew(m));
  }

  /** 目前，全市有…: the day of the report. */
  private boolean now(Mention m) {
    return words.now.find(view, m.sentence(), m.start()) >= 0;
  }

  /** 城镇化率64%: a degree is told as it is at the end. */
  private boolean rate(Mention m, int end) {
    return m.quantity().kind() == QuantityKind.PERCENT && "率度".indexOf(view.at(end - 1)) >= 0;
  }

  /** 高速公路里程700公里, 地区生产总值900亿元: a stock, or what every year has one of. */
  private boolean stands(Mention m, int end) {
    return words.stockNouns.ending(view, end, m.before()) > 0 && !works(m)
        || m.quantity().kind() == QuantityKind.MONEY
            && words.yearly.ending(view, end, m.before()) > 0;
  }

  /** 合作社过万家, 景区超50家: a number that was passed, unless a verb says by what work. */
  private boolean over(Mention m) {
    return "超过逾".indexOf(view.at(m.start())) >= 0
        && m.quantity().kind() != QuantityKind.PERCENT
        && !works(m);
  }

  /** Says whether a verb before the number tells by what work it came. */
  private boolean works(Mention m) {
    return words.verbs.find(view, m.before(), m.start()) >= 0
        || words.lightVerbs.find(view, m.before(), m.start()) >= 0;
  }

  /** 600亿元，年均增长8%; 900家，是2016年的2倍: what has grown is the last year's. */
  private boolean grew(Mention m) {
    int at = m.end();
    if ("，、（".indexOf(view.at(at)) < 0 || m.quantity().kind() == QuantityKind.PERCENT) {
      return false;
    }
    at += view.has(at + 1, "分别") ? 3 : 1;
    return words.sinceThen.at(view, at, Math.min(view.length(), at + LOOK_AHEAD)) > 0;
  }
}
