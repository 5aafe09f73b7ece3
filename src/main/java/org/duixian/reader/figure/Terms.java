package org.duixian.reader.figure;

import java.util.List;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Section;
import org.duixian.reader.grammar.View;
import org.jspecify.annotations.Nullable;

/**
 * Tells which passages of a document look back on, or forward over, a whole term of five years;
 * asked paragraph by paragraph, since a section on both a term and its last year says at the
 * beginning of a paragraph which of the two follows.
 */
final class Terms {

  private static final List<String> BACK =
      List.of(
          "五年工作", "过去五年", "过去的五年", "五年来", "五年回顾", "发展成就", "本届政府", "届人民政府", "届市人民政府", "届县人民政府",
          "届区人民政府", "届州人民政府", "届政府工作回顾");
  private static final List<String> AHEAD = List.of("今后五年", "未来五年", "今后5年", "未来5年");
  private static final List<String> ONE = List.of("年工作", "过去一年", "过去的一年", "一年来", "年主要工作", "年经济社会");
  private static final String DIGITS = "0123456789";
  private static final int OPENING = 14;

  private final List<Section> sections;
  private final int document;
  private int root = -1;
  private int inner = -1;
  private int aheadOf = -1;
  private boolean forward;
  private boolean both;
  private boolean back;

  /** Begins a document that speaks in the given year, 0 when that is unknown. */
  Terms(List<Section> sections, int document) {
    this.sections = sections;
    this.document = document;
  }

  /** Returns such as {@code 2017/2021}, null for a passage of one year; asked in text order. */
  @Nullable String of(Paragraph paragraph, View view) {
    Integer at = paragraph.section();
    if (at == null) {
      return null;
    }
    if (paragraph.part() == Part.LONG_PLAN) {
      return document == 0 ? null : document + "/" + (document + 4);
    }
    Integer year = paragraph.year();
    if (paragraph.part() == Part.PLAN && document > 0) {
      return ahead(at, view);
    }
    if (paragraph.part() != Part.REVIEW || year == null) {
      return null;
    }
    enter(at, year);
    String opening = view.text(0, Math.min(OPENING, view.length()));
    if (both || turned(opening, year)) {
      both |= back;
      open(opening, year);
    }
    return back ? (year - 4) + "/" + year : null;
  }

  /**
   * A plan whose heading names a term as well as its first year says at each turn which it means.
   */
  private @Nullable String ahead(int section, View view) {
    enter(section, document);
    String title = sections.get(root).title();
    int term = first(title, AHEAD);
    if (term < 0) {
      return null;
    }
    String opening = view.text(0, Math.min(OPENING, view.length()));
    boolean year = opening.contains(document + "年") || opening.contains("今年");
    if (first(opening, AHEAD) >= 0 || year || root != aheadOf) {
      forward = first(opening, AHEAD) >= 0 || !year && root != aheadOf && opensAhead(title, term);
    }
    aheadOf = root;
    return forward ? document + "/" + (document + 4) : null;
  }

  private boolean opensAhead(String title, int term) {
    int year = Math.max(title.indexOf(document + "年"), title.indexOf("今年"));
    return year < 0 || term < year;
  }

  private static int first(String text, List<String> words) {
    int found = -1;
    for (String word : words) {
      int at = text.indexOf(word);
      found = at >= 0 && (found < 0 || at < found) ? at : found;
    }
    return found;
  }

  /** Says whether a look back on a term turns to its last year: 2021年是…. */
  private boolean turned(String opening, int year) {
    return back
        && (opening.contains(year + "年是")
            || opening.contains(year + "年，是")
            || opening.contains("过去的" + year + "年")
            || opening.contains("过去一年")
            || opening.contains("过去的一年"));
  }

  private void enter(int section, int year) {
    int top = section;
    Integer parent = sections.get(top).parent();
    while (parent != null && sections.get(top).level() > 1) {
      top = parent;
      parent = sections.get(top).parent();
    }
    if (top != root) {
      root = top;
      String title = sections.get(top).title();
      int term = term(title);
      int one = one(title, year);
      both = term >= 0 && one >= 0;
      back = term >= 0 && (one < 0 || term < one);
    }
    if (section != inner && section != top && both) {
      open(sections.get(section).title(), year);
    }
    inner = section;
  }

  /** Takes up what the first words of a passage say it tells of. */
  private void open(String words, int year) {
    int term = term(words);
    int one = one(words, year);
    if (term >= 0 || one >= 0) {
      back = term >= 0 && (one < 0 || term < one);
    }
  }

  /** Where words of a whole term stand, -1 for nowhere. */
  private static int term(String words) {
    int found = first(words, BACK);
    int plan = words.indexOf("五”");
    boolean named = plan > 0 && "十一二三四".indexOf(words.charAt(plan - 1)) >= 0;
    int at = named ? plan - 2 : -1;
    return found < 0 || at >= 0 && at < found ? at : found;
  }

  /** Where words of one year stand, -1 for nowhere. */
  private static int one(String words, int year) {
    int found = words.indexOf(year + "年");
    for (String word : ONE) {
      int at = words.indexOf(word);
      boolean years = at > 0 && "五".indexOf(words.charAt(at - 1)) >= 0;
      boolean other = at >= 4 && DIGITS.indexOf(words.charAt(at - 1)) >= 0 && found < 0;
      found = at >= 0 && !years && !other && (found < 0 || at < found) ? at : found;
    }
    return found;
  }
}
