package org.duixian.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.grammar.View;

/** Takes a shared head apart: 省级、市级重点项目 is 省级重点项目 and 市级重点项目. */
final class Members {

  private final Vocabulary words;

  Members(Vocabulary words) {
    this.words = words;
  }

  /** Returns the members named in {@code from..to}, one when nothing joins them. */
  List<String> split(View view, int from, int to) {
    return split(view, from, to, true);
  }

  /**
   * Returns as many members as asked for, or others: 和 parts two lists, elsewhere 、 alone parts and
   * 和 or 与 stands inside a member.
   */
  List<String> fewer(View view, int from, int to, int size) {
    int and = size == 2 ? view.find("和", from + 2, to - 2) : -1;
    boolean single = and > 0 && view.find("和", and + 1, to) < 0;
    return single && joint(view, and, from, to) > 0
        ? shareTail(List.of(view.text(from, and), view.text(and + 1, to)))
        : split(view, from, to, false);
  }

  private List<String> split(View view, int from, int to, boolean and) {
    List<String> parts = new ArrayList<>();
    int start = from;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      char c = view.at(i);
      quoted = c == '“' || c != '”' && quoted;
      int joint = quoted || !and && c != '、' ? 0 : joint(view, i, from, to);
      if (joint > 0) {
        if (i > start) {
          parts.add(view.text(start, i));
        }
        start = i + joint;
        i += joint - 1;
      }
    }
    if (start < to) {
      parts.add(view.text(start, to));
    }
    return shareTail(parts);
  }

  private int joint(View view, int i, int from, int to) {
    char c = view.at(i);
    if (c == '、' || c == '，') {
      return 1;
    }
    if (view.has(i, "以及")) {
      return 2;
    }
    boolean and = "和及与".indexOf(c) >= 0 && i > from + 1 && i + 2 < to;
    boolean inWord =
        and && (words.falseAnd.at(view, i, to) > 0 || words.falseAnd.ending(view, i + 1, from) > 0);
    return and && !inWord ? 1 : 0;
  }

  /** Expands 城乡居民人均收入 to 城镇 and 农村, 存贷款余额 to 存款 and 贷款 when two numbers answer one noun. */
  List<String> both(String noun) {
    int towns = noun.indexOf("城乡");
    if (towns >= 0) {
      return both(noun, towns, "城乡", "城镇", "农村");
    }
    int banks = noun.indexOf("存贷款");
    return banks < 0 ? List.of() : both(noun, banks, "存贷款", "存款", "贷款");
  }

  private static List<String> both(String noun, int at, String two, String one, String other) {
    String before = noun.substring(0, at);
    String after = noun.substring(at + two.length());
    return List.of(before + one + after, before + other + after);
  }

  /**
   * The end of the last member belongs to shorter ones before it that break off at the same
   * character.
   */
  private List<String> shareTail(List<String> parts) {
    if (parts.size() < 2) {
      return parts;
    }
    String last = parts.getLast();
    int attribute = words.headTraits.ending(last, last.length(), 0);
    List<String> full = new ArrayList<>(parts.size());
    for (String part : parts) {
      String tail = missingTail(part, last);
      boolean lacks = tail.isEmpty() && attribute > 0 && attribute < last.length() - 1;
      tail = lacks && isThing(part) ? last.substring(last.length() - attribute) : tail;
      full.add(missingHead(parts.getFirst(), part) + part + tail);
    }
    return full;
  }

  /** 汽车 is no measure by itself, 出口额 and 覆盖率 are. */
  private static boolean isThing(String part) {
    return part.length() >= 2 && "额率量值数入积资重比速出价度次余金收".indexOf(part.charAt(part.length() - 1)) < 0;
  }

  /** 一般公共预算收入和支出: a short member shares the beginning of the first. */
  private static String missingHead(String first, String part) {
    boolean counterpart = part.equals("支出") || part.equals("出口") || part.equals("贷款");
    return counterpart && first.length() >= part.length() + 3 && !first.equals(part)
        ? first.substring(0, first.length() - part.length())
        : "";
  }

  private String missingTail(String part, String last) {
    if (part.equals(last)) {
      return "";
    }
    if (part.length() == 1) {
      return last.substring(1);
    }
    int at = last.indexOf(part.charAt(part.length() - 1));
    if (part.length() <= 5 && at >= 0 && at + 1 < last.length()) {
      return last.substring(at + 1);
    }
    boolean scope = words.shortMembers.at(View.of(part), 0, part.length()) == part.length();
    return scope && last.length() >= part.length() + 2 ? last.substring(part.length()) : "";
  }
}
