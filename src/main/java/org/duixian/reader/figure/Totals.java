package org.duixian.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.grammar.View;

/** Finds totals set against a part that is done: 推进18个项目…。目前已完成10个, 其余8个. */
final class Totals {

  private static final List<String> DONE = List.of("目前已完成", "已完成", "目前完成", "其中已完成", "其中，已完成");

  private Totals() {}

  /** Returns, for each mention, whether it is such a total or what is left of it. */
  static List<Boolean> of(View view, List<Mention> all) {
    List<Boolean> totals = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      totals.add(view.find("其余", all.get(k).before(), all.get(k).start()) >= 0);
      if (k > 0 && done(view, all.get(k))) {
        mark(view, all, k, totals);
      }
    }
    return totals;
  }

  private static boolean done(View view, Mention m) {
    return DONE.stream()
        .anyMatch(word -> view.find(word, m.start() - word.length(), m.start()) >= 0);
  }

  /** The total is the last larger figure of the same unit; its list stands with it. */
  private static void mark(View view, List<Mention> all, int part, List<Boolean> totals) {
    for (int k = part - 1; k >= 0 && part - k < 6; k--) {
      boolean same = all.get(k).quantity().unit().equals(all.get(part).quantity().unit());
      if (same && all.get(k).quantity().value().compareTo(all.get(part).quantity().value()) > 0) {
        for (int j = k; j < part && all.get(j).clause() == all.get(k).clause(); j++) {
          totals.set(j, true);
        }
        return;
      }
    }
  }
}
