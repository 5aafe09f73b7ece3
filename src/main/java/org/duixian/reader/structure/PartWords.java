package org.duixian.reader.structure;

import org.duixian.reader.Part;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Tells by words which part of a report a heading or a paragraph opens. */
final class PartWords {
  private static final int LEAD = 40;

  private static final Lexicon PARTS = Lexicon.load("parts");

  private final Words review = PARTS.words("heading-review");
  private final Words self = PARTS.words("heading-self");
  private final Words longer = PARTS.words("heading-long");
  private final Words companions = PARTS.words("long-companion");
  private final Words plan = PARTS.words("heading-plan");
  private final Words planLead = PARTS.words("plan-lead");
  private final Words longLead = PARTS.words("long-lead");
  private final Words selfLead = PARTS.words("self-lead");
  private final Words salutations = PARTS.words("salutation");
  private final Words glossary = PARTS.words("glossary");
  private final Words annex = PARTS.words("annex");

  /** Returns the part that a heading names, null when it names none. */
  @Nullable PartSign ofHeading(String title, int year) {
    PartSign thisYear = ofThisYear(title, year);
    PartSign lastYear = year > 0 ? ofYear(Part.REVIEW, title, year - 1) : null;
    PartSign told = PartSign.first(Part.REVIEW, review, title);
    if (told != null && !(thisYear != null && lastYear == null && plan.in(title))) {
      return told;
    }
    if (thisYear != null) {
      return thisYear;
    }
    PartSign own = PartSign.first(Part.SELF, self, title);
    PartSign far = own == null ? ofLonger(title) : own;
    if (far != null) {
      return far;
    }
    return lastYear == null ? PartSign.first(Part.PLAN, plan, title) : lastYear;
  }

  private static @Nullable PartSign ofThisYear(String title, int year) {
    PartSign named = year > 0 ? ofYear(Part.PLAN, title, year) : null;
    if (named != null) {
      return named;
    }
    PartSign now = PartSign.at(Part.PLAN, "今年", title.indexOf("今年"));
    return now == null ? PartSign.at(Part.PLAN, "新的一年", title.indexOf("新的一年")) : now;
  }

  private @Nullable PartSign ofLonger(String title) {
    PartSign far = PartSign.first(Part.LONG_PLAN, longer, title);
    int five = title.indexOf("五”");
    boolean plan =
        (five > 1 && title.charAt(five - 1) == '十') || (five > 2 && title.charAt(five - 2) == '十');
    return far == null && plan ? PartSign.first(Part.LONG_PLAN, companions, title) : far;
  }

  /** Says whether a heading of this numbering names a plan, and so no paragraph need open it. */
  boolean namesPlan(TextLine line, int year) {
    boolean outer =
        line.mark().kind().compareTo(Numbering.HAN) <= 0 || line.mark().kind() == Numbering.NONE;
    PartSign named = outer ? ofHeading(line.chars(), year) : null;
    return named != null && (named.part() == Part.PLAN || named.part() == Part.LONG_PLAN);
  }

  /** Returns what stands after the closing words: annex or glossary, null for neither. */
  @Nullable PartSign ofAnnexHeading(String title) {
    if (title.length() > LEAD) {
      return null;
    }
    PartSign terms = PartSign.first(Part.GLOSSARY, glossary, title);
    return terms == null ? PartSign.at(Part.ANNEX, annex, title, 0) : terms;
  }

  /** Returns the part that a paragraph opens by its first words, null when it opens none. */
  @Nullable PartSign ofParagraph(String text, int year) {
    String lead = withoutSalutation(text);
    int from = text.length() - lead.length();
    PartSign far = PartSign.at(Part.LONG_PLAN, longLead, text, from);
    PartSign opened = far == null ? ofPlan(text, from, year) : far;
    if (opened != null || from == 0) {
      return opened;
    }
    int stop = lead.indexOf('。');
    String sentence =
        lead.substring(0, Math.min(lead.length(), stop < 0 || stop > 120 ? 120 : stop));
    PartSign own = PartSign.first(Part.SELF, selfLead, sentence);
    return own != null && (sentence.contains("加强") || sentence.contains("建设"))
        ? new PartSign(Part.SELF, from + own.from(), from + own.to())
        : null;
  }

  private @Nullable PartSign ofPlan(String text, int from, int year) {
    PartSign words = PartSign.at(Part.PLAN, planLead, text, from);
    if (words != null) {
      return words;
    }
    String own = year + "年";
    if (year > 0 && text.startsWith(own, from) && !isDay(text, from + own.length())) {
      return PartSign.at(Part.PLAN, own, from);
    }
    String well = "做好" + year;
    return text.startsWith(well, from) ? PartSign.at(Part.PLAN, well, from) : null;
  }

  /** Returns the text behind 各位代表 and its like. */
  String withoutSalutation(String text) {
    int length = salutations.lengthAt(text, 0);
    int from = length;
    while (length > 0 && from < text.length() && "！，：,!:".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from);
  }

  private static @Nullable PartSign ofYear(Part part, String title, int year) {
    String digits = year + "年";
    int at = title.indexOf(digits);
    while (at >= 0 && isDay(title, at + digits.length())) {
      at = title.indexOf(digits, at + 1);
    }
    PartSign found = PartSign.at(part, digits, at);
    String words = han(year) + "年";
    return found == null ? PartSign.at(part, words, title.indexOf(words)) : found;
  }

  /** 2025年1月10日 is the day of the session, and names no part. */
  private static boolean isDay(String text, int afterYear) {
    return afterYear < text.length() && Character.isDigit(text.charAt(afterYear));
  }

  /** Writes a year as 二〇二四. */
  static String han(int year) {
    StringBuilder out = new StringBuilder();
    String.valueOf(year).chars().forEach(c -> out.append("〇一二三四五六七八九".charAt(c - '0')));
    return out.toString();
  }
}
