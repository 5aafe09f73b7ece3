package org.duixian.reader.continuity;

import java.util.List;
import java.util.Objects;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Span;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the paragraphs of a document and knows which of them tell of a whole term. Reports
 * of a term's last year tell the year and the term under one heading; how a paragraph opens says
 * which it is, and it stays so until another says otherwise.
 */
final class Passages {
  private static final int OPENING = 45;
  private static final int LONGEST_SENTENCE = 200;

  private enum Time {
    UNSAID,
    ONE_YEAR,
    TERM
  }

  private final SourceText text;
  private final YearDocument document;
  private final List<Paragraph> paragraphs;
  private final Words term;
  private final Words oneYear;
  private int at;
  private Time time = Time.UNSAID;
  private @Nullable Integer section;

  Passages(YearDocument document, SourceText text, Lexicon words) {
    this.text = text;
    this.document = document;
    this.paragraphs = document.reading().paragraphs();
    this.term = words.words("term");
    this.oneYear = words.words("one-year");
    look();
  }

  void go(int offset) {
    while (at + 1 < paragraphs.size() && paragraphs.get(at + 1).span().start() <= offset) {
      at++;
      look();
    }
  }

  Part part() {
    return paragraphs.isEmpty() ? Part.OTHER : paragraphs.get(at).part();
  }

  private void look() {
    if (paragraphs.isEmpty()) {
      return;
    }
    Paragraph paragraph = paragraphs.get(at);
    if (!Objects.equals(section, paragraph.section())) {
      section = paragraph.section();
      if (section != null && section < document.reading().sections().size()) {
        take(document.reading().sections().get(section).title(), true);
      }
    }
    int start = paragraph.span().start();
    take(text.quote(new Span(start, Math.min(paragraph.span().end(), start + OPENING))), false);
  }

  /** The words that stand last decide; a heading that names both leaves it open. */
  private void take(String opening, boolean heading) {
    int ofTerm = term.findLast(opening, 0, opening.length());
    int ofYear = Math.max(oneYear.findLast(opening, 0, opening.length()), lastYear(opening));
    if (heading && ofTerm >= 0 && ofYear >= 0) {
      time = Time.UNSAID;
    } else if (ofTerm >= 0 || ofYear >= 0) {
      time = ofTerm > ofYear ? Time.TERM : Time.ONE_YEAR;
    }
  }

  /** Returns where the last 20xx年 stands, -1 when there is none; 到2025年 is a time to come. */
  private static int lastYear(String opening) {
    int year = opening.lastIndexOf('年');
    boolean digits = year >= 4;
    for (int i = year - 4; digits && i < year; i++) {
      digits = Character.isDigit(opening.charAt(i));
    }
    return digits && (year == 4 || opening.charAt(year - 5) != '到') ? year : -1;
  }

  /** Says whether a figure of this period at this place sums up or averages several years. */
  boolean isOfSeveral(int offset, int year, boolean range) {
    if (part() != Part.REVIEW || time == Time.UNSAID) {
      return range;
    }
    return time == Time.TERM && (range || !namesYear(offset, year));
  }

  private boolean namesYear(int offset, int year) {
    int from = offset;
    while (from > 0 && offset - from < LONGEST_SENTENCE && "。；\n".indexOf(text.at(from - 1)) < 0) {
      from--;
    }
    String before = text.quote(new Span(from, offset));
    return before.contains(year + "年") || oneYear.in(before);
  }
}
