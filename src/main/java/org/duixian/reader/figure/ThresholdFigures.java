package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.grammar.View;
import org.duixian.reader.quantity.QuantityKind;

/** Tells thresholds, which define what is counted, from figures: 总投资5亿元以上项目. */
record ThresholdFigures(Vocabulary words) {

  boolean is(View view, List<Mention> all, int k) {
    Mention m = all.get(k);
    if (!m.quantity().bounded()
        || m.quantity().kind() == QuantityKind.RANK
        || m.end() >= m.after()) {
      return false;
    }
    char next = view.at(m.end());
    if ("，。；、：！？）…”和及与".indexOf(next) >= 0 || words.predicates.at(view, m.end(), m.after()) > 0) {
      return false;
    }
    boolean scope = next == '的' && m.followed() && all.get(k + 1).start() == m.end() + 1;
    boolean money =
        m.quantity().kind() == QuantityKind.MONEY || m.quantity().kind() == QuantityKind.TIME;
    boolean countsLater = m.followed() || view.at(m.end()) != '的';
    return !scope && money && countsLater;
  }
}
