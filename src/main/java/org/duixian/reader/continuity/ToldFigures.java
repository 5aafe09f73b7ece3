package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duixian.reader.Figure;
import org.duixian.reader.Part;
import org.duixian.reader.Span;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Collects the figures of a document that belong to one year and can be compared. */
final class ToldFigures {
  private static final int LONGEST_CLAUSE = 80;
  private static final int BASELINE = 16;
  private static final int PLAIN_YEAR = 4;
  private static final String BREAKS = "，。；：！？,;:!?\n";

  private final SubjectKeys keys;
  private final WordAnswers wordAnswers;
  private final Lexicon lexicon = Lexicon.load("continuity");
  private final Words severalYears = lexicon.words("several-years");

  ToldFigures(SubjectKeys keys) {
    this.keys = keys;
    this.wordAnswers = new WordAnswers(keys);
  }

  List<ToldFigure> of(YearDocument document) {
    SourceText text = SourceText.of(document.text());
    List<ToldFigure> statements = new ArrayList<>();
    Set<Integer> ends =
        document.reading().figures().stream().map(f -> f.span().end()).collect(Collectors.toSet());
    Passages passages = new Passages(document, text, lexicon);
    boolean hasPlanOfYear = document.hasPlanOfYear();
    BitSet taken = new BitSet();
    for (Figure figure : document.reading().figures()) {
      passages.go(figure.span().start());
      int year = yearOf(figure.period());
      if (year > 0 && !figure.subject().isEmpty() && !isBaseline(text, figure.span())) {
        Span clause = clause(text, figure, ends);
        String words = text.quote(clause);
        SubjectKey key =
            withAct(
                keys.of(figure.subject(), document.place()),
                text.quote(new Span(clause.start(), figure.span().start())),
                statements.isEmpty() || !isListed(text, clause) ? null : statements.getLast());
        boolean several =
            severalYears.in(words)
                || passages.isOfSeveral(
                    figure.span().start(), year, figure.period().length() > PLAIN_YEAR);
        boolean planned = isPlanned(passages.part(), hasPlanOfYear);
        statements.add(
            new ToldFigure(document, figure, key, year, clause, words, planned, several));
        taken.set(clause.start(), clause.end());
      }
    }
    wordAnswers.of(document, text).stream()
        .filter(w -> taken.get(w.clause().start(), w.clause().end()).isEmpty())
        .forEach(statements::add);
    return statements;
  }

  /** A subject without an act has that of its clause, in a list that of the member before it. */
  private SubjectKey withAct(SubjectKey key, String before, @Nullable ToldFigure listed) {
    if (key.headline() || !key.act().isEmpty()) {
      return key;
    }
    String said = keys.actIn(before);
    return key.saidWith(said.isEmpty() && listed != null ? listed.key().actOrSaid() : said);
  }

  /** Says whether a list mark stands before a clause. */
  private static boolean isListed(SourceText text, Span clause) {
    return clause.start() > 0 && text.at(clause.start() - 1) == '、';
  }

  /** A longer plan is the promise only of a report that has no plan of the year. */
  private static boolean isPlanned(Part part, boolean hasPlanOfYear) {
    return part == Part.PLAN || part == Part.SELF || (part == Part.LONG_PLAN && !hasPlanOfYear);
  }

  /**
   * Returns the year of a period of one year, the last of several, 0 for parts of a year and for
   * times to come.
   */
  private static int yearOf(String period) {
    int slash = period.indexOf('/');
    boolean range = slash == PLAIN_YEAR && period.length() == 2 * PLAIN_YEAR + 1;
    String last = range ? period.substring(slash + 1) : period;
    boolean plain = last.length() == PLAIN_YEAR && last.chars().allMatch(Character::isDigit);
    return plain ? Integer.parseInt(last) : 0;
  }

  /** In 由 A 提高到 B, A belongs to an earlier time. */
  private static boolean isBaseline(SourceText text, Span figure) {
    int from = figure.start();
    int least = Math.max(0, from - BASELINE);
    while (from > least
        && "由从".indexOf(text.at(from - 1)) < 0
        && "到至，。；\n".indexOf(text.at(from - 1)) < 0) {
      from--;
    }
    if (from == 0 || "由从".indexOf(text.at(from - 1)) < 0) {
      return false;
    }
    int most = Math.min(text.length(), figure.end() + BASELINE);
    for (int i = figure.end(); i < most && "，。；\n".indexOf(text.at(i)) < 0; i++) {
      if (text.at(i) == '到' || text.at(i) == '至') {
        return true;
      }
    }
    return false;
  }

  private static Span clause(SourceText text, Figure figure, Set<Integer> ends) {
    int start = figure.span().start();
    int least = Math.max(0, start - LONGEST_CLAUSE);
    while (start > least && !isBreak(text, start - 1) && !endsListed(text, start - 1, ends)) {
      start--;
    }
    int end = figure.span().end();
    int most = Math.min(text.length(), end + LONGEST_CLAUSE);
    while (end < most && !isBreak(text, end) && text.at(end) != '、') {
      end++;
    }
    while (start < figure.span().start() && text.at(start) <= ' ') {
      start++;
    }
    return new Span(start, end);
  }

  private static boolean isBreak(SourceText text, int at) {
    char c = text.at(at);
    boolean inNumber =
        (c == ',' || c == ':') && at + 1 < text.length() && Character.isDigit(text.at(at + 1));
    return BREAKS.indexOf(c) >= 0 && !(inNumber && at > 0 && Character.isDigit(text.at(at - 1)));
  }

  /** A list mark right behind another figure parts two statements. */
  private static boolean endsListed(SourceText text, int at, Set<Integer> ends) {
    return text.at(at) == '、' && ends.contains(at);
  }
}
