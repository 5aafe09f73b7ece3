package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.Bound;
import org.duixian.reader.Figure;
import org.duixian.reader.Measure;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Role;
import org.duixian.reader.Span;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.source.SourceText;

/** Finds indicators that a review answers in words: 投资正增长. */
final class WordAnswers {
  private static final int LONGEST = 30;
  private static final String BREAKS = "，。；：！？,;:!?、\n";

  private final Words answers = Lexicon.load("continuity").words("words-answer");
  private final SubjectKeys keys;

  WordAnswers(SubjectKeys keys) {
    this.keys = keys;
  }

  List<ToldFigure> of(YearDocument document, SourceText text) {
    List<ToldFigure> found = new ArrayList<>();
    for (Paragraph paragraph : document.reading().paragraphs()) {
      if (paragraph.part() == Part.REVIEW && paragraph.year() != null) {
        clauses(document, text, paragraph, paragraph.year(), found);
      }
    }
    return found;
  }

  private void clauses(
      YearDocument document,
      SourceText text,
      Paragraph paragraph,
      int year,
      List<ToldFigure> found) {
    int from = paragraph.span().start();
    for (int i = from; i <= paragraph.span().end(); i++) {
      if (i == paragraph.span().end() || BREAKS.indexOf(text.at(i)) >= 0) {
        if (i - from > 4 && i - from <= LONGEST) {
          Span span = new Span(from, i);
          String words = text.quote(span);
          int answer = answers.indexIn(words);
          SubjectKey key =
              answer > 0 ? keys.of(words.substring(0, answer), document.place()) : null;
          if (key != null && key.headline() && words.chars().noneMatch(Character::isDigit)) {
            found.add(
                new ToldFigure(
                    document,
                    figure(span, words, key, year),
                    key,
                    year,
                    span,
                    words,
                    false,
                    false));
          }
        }
        from = i + 1;
      }
    }
  }

  private static Figure figure(Span span, String words, SubjectKey key, int year) {
    String period = String.valueOf(year);
    return new Figure(
        span,
        words,
        null,
        null,
        Bound.QUAL,
        Measure.GROWTH,
        key.name(),
        null,
        Role.RESULT,
        period,
        false,
        "continuity.words",
        List.of());
  }
}
