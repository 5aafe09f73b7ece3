package org.duixian.reader.quantity;

import org.duixian.reader.grammar.View;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.numeral.Numeral;
import org.duixian.reader.numeral.Numeral.Script;

/** Says which numbers are parts of names, frames, ordinals or idioms and so are no quantity. */
final class Refusals {

  private static final int NOUN_REACH = 16;
  private static final int CIRCLE_REACH = 12;

  /** 进万家, 惠万民: a scale word alone after these is a slogan. */
  private static final String BRINGING = "进入惠暖送助访走亮润联";

  private static final int QUOTE_REACH = 18;

  /** 2024大会 names a year and no group. */
  private static final int LARGEST_GROUP = 1000;

  private static final Lexicon WORDS = Lexicon.load("refusals");

  private final Words after = WORDS.words("after");
  private final Words nounAfter = WORDS.words("noun_after");
  private final Words before = WORDS.words("before");
  private final Words idioms = WORDS.words("idioms");
  private final Words counted = WORDS.words("counted_nouns");
  private final Words abstracts = WORDS.words("abstract_nouns");
  private final Words plainChinese = WORDS.words("chinese_units");
  private final Words bareUnits = WORDS.words("bare_units");
  private final Words bareAfter = WORDS.words("bare_after");
  private final Words withoutUnit = WORDS.words("without_unit");
  private final Words circles = WORDS.words("circles");
  private final Words never = WORDS.words("chinese_never");
  private final Words splitWords = WORDS.words("split_words");
  private final Words statements = WORDS.words("statements");
  private final Words reaching = WORDS.words("reaching");

  boolean refuse(View view, Quantity q, int from, int to) {
    if (inName(view, q, from)
        || inShortQuotes(view, q, from, to)
        || splitsWord(view, q, to)
        || after.at(view, q.end(), to) > 0 && nounAfter.at(view, q.end(), to) == 0
        || idioms.at(view, q.core(), to) > 0
        || idioms.at(view, q.core() - 2, to) > 2) {
      return true;
    }
    if (q.kind() == QuantityKind.COUNT && (inWholeSet(view, q) || oneOf(view, q, to))) {
      return true;
    }
    return switch (q.kind()) {
      case BIG ->
          kindsOnly(view, q)
              || q.numeral().script() != Script.ARABIC
              || q.numeral().scaled()
              || q.value().intValue() >= LARGEST_GROUP;
      case TIME ->
          circles.find(view, q.end(), Math.min(to, q.end() + CIRCLE_REACH)) >= 0
              || roundTheClock(view, q)
              || q.unit().equals("个月") && view.has(q.start() - 2, "连续")
              || spent(view, q, to)
              || view.has(q.end(), "时间")
              || q.numeral().script() == Script.CHINESE && one(q.numeral()) && !q.bounded();
      case COUNT, MONEY, PERCENT, POINT, TIMES, AREA, LENGTH, VOLUME, MASS, POWER, SCORE, RANK ->
          q.numeral().script() == Script.CHINESE && refuseChinese(view, q, from, to);
    };
  }

  /** A bare number counts where a noun of a body follows: 21区属单位. */
  boolean countsWithoutUnit(View view, Numeral numeral, int to) {
    boolean small =
        numeral.script() == Script.ARABIC
            && (numeral.more() || numeral.end() - numeral.start() <= 3);
    return small
        && view.find(".", numeral.start(), numeral.end()) < 0
        && withoutUnit.at(view, numeral.end(), to) > 0;
  }

  /** 千亿规模 is money only as a dated goal: a year stands before it in the clause. */
  boolean namesMoney(View view, Numeral numeral) {
    if (!view.has(numeral.end(), "规模")
        && !view.has(numeral.end(), "大关")
        && !view.has(numeral.end(), "台阶")) {
      return false;
    }
    for (int i = numeral.start() - 1; i >= Math.max(0, numeral.start() - 24); i--) {
      if ("，。；".indexOf(view.at(i)) >= 0) {
        return false;
      }
      if (view.at(i) == '年'
          && Character.isDigit(view.at(i - 1))
          && Character.isDigit(view.at(i - 4))) {
        return true;
      }
    }
    return false;
  }

  private boolean inName(View view, Quantity q, int from) {
    char c = view.at(q.core() - 1);
    if (c == '第'
        || c == '+'
        || c == '×'
        || c == '/'
        || view.at(q.end()) == '+'
        || before.ending(view, q.start(), from) > 0) {
      return true;
    }
    if (c == '.'
        || c == '-'
            && Character.isLetterOrDigit(view.at(q.core() - 2))
            && view.at(q.core() - 2) < 128) {
      return true;
    }
    boolean latin = c < 128 && Character.isLetter(c);
    boolean counts = q.kind() == QuantityKind.COUNT || q.kind() == QuantityKind.BIG;
    return latin && counts && !q.numeral().scaled();
  }

  /** 在全国30个自治州中: a fixed set that only frames what follows. */
  private static boolean inWholeSet(View view, Quantity q) {
    int at = q.start();
    boolean scope =
        view.has(at - 3, "在全国")
            || view.has(at - 3, "在全省")
            || view.has(at - 3, "在全市")
            || view.has(at - 3, "在全区");
    return scope && view.find("中", q.end(), q.end() + CIRCLE_REACH) >= 0;
  }

  /** 用9天遏制, 40天实现: how long a thing took. */
  private boolean spent(View view, Quantity q, int to) {
    boolean days = q.unit().equals("天") || q.unit().equals("个月");
    boolean used = view.at(q.start() - 1) == '用' && "费使利作运应信".indexOf(view.at(q.start() - 2)) < 0;
    return days && (used || !q.bounded() && reaching.at(view, q.end(), to) > 0);
  }

  /** 六个试点之一: one of so many. */
  private static boolean oneOf(View view, Quantity q, int to) {
    int at = view.find("之一", q.end(), Math.min(to, q.end() + NOUN_REACH));
    return at >= 0
        && view.at(at - 1) != '分'
        && view.find("，", q.end(), at) < 0
        && view.find("。", q.end(), at) < 0;
  }

  /** 6大类重点任务: the kinds only frame what follows, unless it is counted there. */
  private static boolean kindsOnly(View view, Quantity q) {
    int next = view.at(q.end() + 1) == '、' ? q.end() + 2 : q.end() + 1;
    return view.at(q.end()) == '类' && !Character.isDigit(view.at(next));
  }

  /** 三七药材, 唯一一个, 三五家: digits in a row are a name, or no number that is meant. */
  private static boolean digitsInRow(View view, Numeral n) {
    return n.end() - n.start() == 2
        && n.rule().equals("numeral.chinese")
        && view.at(n.start()) != '十'
        && n.value().intValue() % 10 != 0;
  }

  /** 一 rather names a kind than counts. */
  private static boolean one(Numeral n) {
    return n.value().intValue() == 1 && n.end() == n.start() + 1;
  }

  private static boolean roundTheClock(View view, Quantity q) {
    return q.value().intValue() == 24
        && q.unit().equals("小时")
        && "，。；、".indexOf(view.at(q.end())) < 0;
  }

  private boolean refuseChinese(View view, Quantity q, int from, int to) {
    Numeral n = q.numeral();
    if (n.bare()) {
      return refuseBare(view, q, to);
    }
    boolean ordinal = n.end() == n.start() + 1 && view.at(n.start()) == '二';
    boolean named = view.at(q.end()) == '等' && n.end() == n.start() + 1;
    if (ordinal || named) {
      return true;
    }
    boolean surname = n.rule().equals("numeral.financial") && n.end() == n.start() + 1;
    if (surname
        || digitsInRow(view, n)
        || n.value().signum() == 0
        || never.at(view, n.end(), to) > 0) {
      return true;
    }
    if (q.kind() == QuantityKind.TIMES
        || q.kind() == QuantityKind.POINT
        || q.kind() == QuantityKind.PERCENT) {
      return false;
    }
    if (one(n)) {
      return true;
    }
    if (q.kind() != QuantityKind.COUNT) {
      return q.kind() == QuantityKind.SCORE || q.kind() == QuantityKind.TIME;
    }
    if (n.value().intValue() > 20 || plainChinese.at(view, n.end(), to) > 0) {
      return abstracts.at(view, q.end(), to) > 0;
    }
    return !countsThings(view, q.end(), to);
  }

  /** 千场 and 百家 count, 千家万户 and 百家讲坛 do not. */
  private boolean refuseBare(View view, Quantity q, int to) {
    boolean names =
        q.start() > 0 && !q.bounded() && "个座片家处批百千万亿".indexOf(view.at(q.start() - 1)) >= 0;
    if (names || BRINGING.indexOf(view.at(q.start() - 1)) >= 0 && q.start() > 0) {
      return true;
    }
    if (q.kind() == QuantityKind.MONEY) {
      return !q.rule().equals("quantity.scale")
              && !q.bounded()
              && bareAfter.at(view, q.end(), to) == 0
              && !closes(view, q.end(), to)
          || view.at(q.end()) == '级';
    }
    return bareUnits.at(view, q.numeral().end(), to) == 0 || abstracts.at(view, q.end(), to) > 0;
  }

  private static boolean closes(View view, int end, int to) {
    return end >= to || "，。；、".indexOf(view.at(end)) >= 0;
  }

  private boolean countsThings(View view, int end, int to) {
    int stop = Math.min(to, end + NOUN_REACH);
    for (int i = end; i < stop; i++) {
      if ("，。；、！？“”《》（".indexOf(view.at(i)) >= 0 || abstracts.at(view, i, stop) > 0) {
        return false;
      }
      if (counted.at(view, i, stop) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Numbers in short quotes are names, unless the quotes hold a statement: “到2027年实现千亿规模”. */
  private boolean inShortQuotes(View view, Quantity q, int from, int to) {
    int open = -1;
    for (int i = q.start() - 1;
        i >= Math.max(from - QUOTE_REACH, q.start() - QUOTE_REACH) && i >= 0;
        i--) {
      char c = view.at(i);
      if (c == '”' || c == '。') {
        return false;
      }
      if (c == '“') {
        open = i;
        break;
      }
    }
    if (open < 0) {
      return false;
    }
    int close = view.find("”", q.end(), Math.min(to, q.end() + QUOTE_REACH));
    return close >= 0 && statements.find(view, open, q.start()) < 0;
  }

  /** 5344项目谋划法: the unit is only the first half of a word. */
  private boolean splitsWord(View view, Quantity q, int to) {
    int unitEnd = q.numeral().end() + q.unit().length();
    return q.kind() == QuantityKind.COUNT
        && q.end() == unitEnd
        && splitWords.at(view, unitEnd - 1, to) > 1;
  }
}
