package org.duixian.reader.figure;

import org.duixian.reader.Measure;
import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.quantity.Quantity;
import org.duixian.reader.quantity.QuantityKind;

/** Says in which sense a quantity is meant. */
record Measures(Vocabulary words) {

  /** A sense with its sign: −20 for 压减20%. */
  record Sense(Measure measure, boolean negative, String rule) {}

  private static final int REACH = 10;

  Sense of(View view, Mention m, Sense last) {
    Quantity q = m.quantity();
    if (q.kind() == QuantityKind.RANK) {
      return new Sense(Measure.RANK, false, "measure.rank");
    }
    if ((m.linked() || strives(view, m)) && samesense(q, last)) {
      return last;
    }
    int end = bareEnd(view, m);
    boolean arrives = words.arrive.ending(view, end, m.before()) > 0;
    int down = arrives ? 0 : words.down.ending(view, end, m.before());
    int up = arrives ? 0 : words.up.ending(view, end, m.before());
    int lead = arrives || up + down > 0 ? 0 : lead(view, m);
    boolean grows = up > 0 || down > 0 || lead != 0 || speaksOfGrowth(view, m);
    return switch (q.kind()) {
      case POINT -> new Sense(Measure.CHANGE, down > 0, "measure.points");
      case PERCENT -> percent(view, m, grows, down > 0 || lead < 0);
      case TIMES -> new Sense(up > 0 ? Measure.GROWTH : Measure.RATIO, false, "measure.times");
      case COUNT, MONEY, AREA, LENGTH, VOLUME, MASS, POWER, TIME, SCORE, BIG, RANK ->
          (up > 0 || down > 0)
                  && (comparedIn(view, m)
                      || ofStock(view, end - Math.max(up, down))
                      || q.kind() == QuantityKind.MONEY
                          && words.risen.ending(view, end, m.before()) > 0)
              ? new Sense(Measure.CHANGE, down > 0, "measure.change")
              : new Sense(Measure.LEVEL, false, "measure.level");
    };
  }

  /** 增长6%，力争7%: nothing stands before the number but that it is striven for. */
  private boolean strives(View view, Mention m) {
    int at = m.before();
    int length = words.striving.at(view, at, m.start());
    while (length > 0) {
      at += length;
      length = words.striving.at(view, at, m.start());
    }
    return at == m.start() && at > m.before();
  }

  private static boolean samesense(Quantity q, Sense last) {
    return switch (last.measure()) {
      case GROWTH -> q.kind() == QuantityKind.PERCENT || q.kind() == QuantityKind.TIMES;
      case SHARE -> q.kind() == QuantityKind.PERCENT;
      case CHANGE -> q.kind() == QuantityKind.POINT;
      case LEVEL, RANK, RATIO -> false;
    };
  }

  private Sense percent(View view, Mention m, boolean grows, boolean negative) {
    boolean minus =
        view.at(m.quantity().core() - 1) == '-'
            && !Character.isDigit(view.at(m.quantity().core() - 2));
    if (grows || minus) {
      return new Sense(Measure.GROWTH, negative || minus, "measure.growth");
    }
    int after = m.end();
    if (view.has(after, "的增长")
        || view.has(after, "的增速")
        || view.has(after, "增速")
        || view.has(after, "的速度")
        || view.has(after, "的年均增")
        || view.has(after, "的") && view.find("增长", after, Math.min(m.after(), after + 6)) > 0) {
      return new Sense(Measure.GROWTH, false, "measure.growth");
    }
    return new Sense(Measure.SHARE, false, "measure.share");
  }

  /** 增速达到8%: the noun before the verb of arrival is itself a rate of growth. */
  private boolean speaksOfGrowth(View view, Mention m) {
    int from = Math.max(m.before(), m.start() - REACH);
    return words.growthNouns.find(view, from, m.start()) >= 0
        && !contains(view, words.wholes, from, m.start());
  }

  /** 提高低保标准8%: 1 or −1 when a verb before what is measured says that it rose or fell. */
  private int lead(View view, Mention m) {
    int at = m.before();
    int skip = words.leading.at(view, at, m.start());
    while (skip > 0 && words.raises.at(view, at, m.start()) == 0) {
      at += skip;
      skip = words.leading.at(view, at, m.start());
    }
    if (words.raises.at(view, at, m.start()) == 0) {
      int verb = words.cutsDown.findLast(view, at, m.start() - 3);
      at = verb >= 0 && words.notCut.find(view, verb, m.start()) < 0 ? verb : at;
    }
    int raise = words.raises.at(view, at, m.start());
    boolean rate = "率重例度占".indexOf(view.at(m.start() - 1)) >= 0;
    boolean noun = raise > 0 && m.start() - at - raise >= 3 && !rate;
    if (!noun || words.arrive.find(view, at + raise, m.start()) >= 0) {
      return 0;
    }
    return words.down.at(view, at, at + raise) > 0 ? -1 : 1;
  }

  /** 在校人数增加2万人: a number or amount that is there grows by the number. */
  private static boolean ofStock(View view, int end) {
    return "数量额积".indexOf(view.at(end - 1)) >= 0 && !view.has(end - 2, "质量");
  }

  private boolean comparedIn(View view, Mention m) {
    return words.compared.find(view, Math.max(m.clause(), m.start() - 16), m.start()) >= 0;
  }

  /** Where the words before the number end once 分别, 了 and the like are cut. */
  private static int bareEnd(View view, Mention m) {
    int end = m.start();
    String[] idle = {"分别为", "分别达到", "分别达", "分别", "了", "约", "均", "各", "均在", "都", "近", "左右"};
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String word : idle) {
        if (end - word.length() >= m.before() && view.has(end - word.length(), word)) {
          end -= word.length();
          cut = true;
        }
      }
      if (end > m.before() && view.at(end - 1) == '-') {
        end--;
        cut = true;
      }
    }
    return end;
  }

  private static boolean contains(View view, Words words, int from, int to) {
    return words.find(view, from, to) >= 0 && view.find("占", from, to) >= 0;
  }
}
