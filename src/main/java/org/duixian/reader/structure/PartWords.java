package org.duixian.reader.structure;

import org.duixian.reader.Part;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Tells by words which part of a report a heading or a paragraph opens. */
final class PartWords {
  private static final int LEAD = 40;

  private final Words review;
  private final Words self;
  private final Words longer;
  private final Words companions;
  private final Words plan;
  private final Words planLead;
  private final Words longLead;
  private final Words selfLead;
  private final Words salutations;
  private final Words glossary;
  private final Words annex;

  PartWords(Lexicon parts) {
    this.review = parts.words("heading-review");
    this.self = parts.words("heading-self");
    this.longer = parts.words("heading-long");
    this.companions = parts.words("long-companion");
    this.plan = parts.words("heading-plan");
    this.planLead = parts.words("plan-lead");
    this.longLead = parts.words("long-lead");
    this.selfLead = parts.words("self-lead");
    this.salutations = parts.words("salutation");
    this.glossary = parts.words("glossary");
    this.annex = parts.words("annex");
  }

  /** Returns the part that a heading names, null when it names none. */
  @Nullable Part ofHeading(String title, int year) {
    boolean thisYear =
        (year > 0 && holdsYear(title, year)) || title.contains("今年") || title.contains("新的一年");
    boolean lastYear = year > 0 && holdsYear(title, year - 1);
    if (review.in(title) && !(thisYear && !lastYear && plan.in(title))) {
      return Part.REVIEW;
    }
    if (self.in(title) && !thisYear) {
      return Part.SELF;
    }
    if (thisYear) {
      return Part.PLAN;
    }
    if (isLonger(title)) {
      return Part.LONG_PLAN;
    }
    if (lastYear) {
      return Part.REVIEW;
    }
    return plan.in(title) ? Part.PLAN : null;
  }

  private boolean isLonger(String title) {
    int five = title.indexOf("五”");
    boolean plan =
        (five > 1 && title.charAt(five - 1) == '十') || (five > 2 && title.charAt(five - 2) == '十');
    return longer.in(title) || (plan && companions.in(title));
  }

  /** Says whether a heading of this numbering names a plan, and so no paragraph need open it. */
  boolean namesPlan(Line line, int year) {
    boolean outer =
        line.mark().kind().compareTo(Numbering.HAN) <= 0 || line.mark().kind() == Numbering.NONE;
    Part named = outer ? ofHeading(line.chars(), year) : null;
    return named == Part.PLAN || named == Part.LONG_PLAN;
  }

  /** Returns what stands after the closing words: annex or glossary, null for neither. */
  @Nullable Part ofAnnexHeading(String title) {
    if (title.length() > LEAD) {
      return null;
    }
    if (glossary.in(title)) {
      return Part.GLOSSARY;
    }
    return annex.starts(title) ? Part.ANNEX : null;
  }

  /** Returns the part that a paragraph opens by its first words, null when it opens none. */
  @Nullable Part ofParagraph(String text, int year) {
    String lead = withoutSalutation(text);
    if (longLead.starts(lead)) {
      return Part.LONG_PLAN;
    }
    if (planLead.starts(lead)
        || (year > 0 && lead.startsWith(year + "年"))
        || lead.startsWith("做好" + year)) {
      return Part.PLAN;
    }
    boolean opens = lead.length() < text.length();
    int stop = lead.indexOf('。');
    String sentence =
        lead.substring(0, Math.min(lead.length(), stop < 0 || stop > 120 ? 120 : stop));
    return opens && selfLead.in(sentence) && (sentence.contains("加强") || sentence.contains("建设"))
        ? Part.SELF
        : null;
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

  private static boolean holdsYear(String title, int year) {
    return title.contains(year + "年") || title.contains(han(year) + "年");
  }

  /** Writes a year as 二〇二四. */
  static String han(int year) {
    StringBuilder out = new StringBuilder();
    String.valueOf(year).chars().forEach(c -> out.append("〇一二三四五六七八九".charAt(c - '0')));
    return out.toString();
  }
}
