package org.duixian.reader.continuity;

import java.util.function.Predicate;
import org.duixian.reader.Bound;
import org.duixian.reader.Figure;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;

/** Finds among statements the one that speaks of the same thing. */
record Answers(Sameness sameness) {

  private static final double LEAST_SHARED = 0.5;
  private static final int LEAST_WORDS = 8;
  private static final double OTHER_SIZE = 8;
  private static final double SAME_NUMBER = 0.4;

  /** Many things grow at one rate: their names must be nearly the same. */
  private static final double RATE_DISCOUNT = 0.3;

  /** Returns the best answer of a year, null when nothing of that year answers. */
  @Nullable Answer best(ToldFigure of, Candidates told, int year, Predicate<ToldFigure> fits) {
    CharacterPairs words = CharacterPairs.withoutDigits(of.words());
    Answer best = null;
    double most = 0;
    for (Candidates.Candidate candidate : told.of(of.key(), year)) {
      ToldFigure s = candidate.statement();
      if (fits.test(s) && canAnswer(of, s)) {
        Match match = sameness.of(of.key(), s.key());
        double score = score(of, words, candidate, match);
        if (score > most) {
          most = score;
          best = new Answer(s, match);
        }
      }
    }
    return best;
  }

  /** The same number in words that share enough: 完成土地整备18平方公里 answers 整备入库土地18平方公里. */
  @Nullable Answer sameNumber(
      ToldFigure of, Candidates told, int year, Predicate<ToldFigure> fits) {
    if (of.figure().value() == null || of.key().headline()) {
      return null;
    }
    CharacterPairs words = CharacterPairs.withoutDigits(of.words());
    Answer best = null;
    double most = SAME_NUMBER;
    for (Candidates.Candidate candidate : told.ofNumber(of.figure(), year)) {
      ToldFigure s = candidate.statement();
      double names = of.key().pairs().dice(s.key().pairs());
      boolean rate = of.figure().measure() == Measure.GROWTH;
      double likeness =
          rate ? names - RATE_DISCOUNT : Math.max(names, words.dice(candidate.words()));
      if (fits.test(s) && !s.key().headline() && likeness >= most) {
        most = likeness;
        best = new Answer(s, Match.of(likeness, "pair.same-number", ComparedScope.SAME));
      }
    }
    return best;
  }

  /** The same thing in another form: a rate for an amount, households for square metres. */
  @Nullable Answer otherForm(ToldFigure of, Candidates told, int year, Predicate<ToldFigure> fits) {
    CharacterPairs words = CharacterPairs.withoutDigits(of.words());
    Answer best = null;
    double most = 0;
    for (Candidates.Candidate candidate : told.of(of.key(), year)) {
      ToldFigure s = candidate.statement();
      Match match = fits.test(s) ? sameness.of(of.key(), s.key()) : Match.NONE;
      double score = match.likeness() + words.dice(candidate.words()) * 0.4;
      if (match.likeness() >= Sameness.CORE
          && match.scope() == ComparedScope.SAME
          && score > most) {
        most = score;
        best = new Answer(s, match);
      }
    }
    return best;
  }

  /** Only indicators of the list may be answered in another form. */
  private static boolean canAnswer(ToldFigure a, ToldFigure b) {
    return a.key().headline() || b.figure().op() == Bound.QUAL || sameForm(a.figure(), b.figure());
  }

  private static boolean sameForm(Figure a, Figure b) {
    return a.measure() == b.measure() && CountUnits.same(a.unit(), b.unit());
  }

  /** Likeness, with a little more for the same form and for clauses that share words. */
  private static double score(
      ToldFigure a, CharacterPairs own, Candidates.Candidate candidate, Match match) {
    ToldFigure b = candidate.statement();
    CharacterPairs other = candidate.words();
    if (match.likeness() == 0 || (match.likeness() < 1 && isOtherSize(a.figure(), b.figure()))) {
      return 0;
    }
    double shared = own.dice(other);
    boolean told =
        shared >= LEAST_SHARED && Math.min(own.characters(), other.characters()) >= LEAST_WORDS;
    if (match.likeness() <= Sameness.GENERAL && !told) {
      return 0;
    }
    double population = a.key().population().equals(b.key().population()) ? 1 : 0;
    double form = sameForm(a.figure(), b.figure()) ? 0.5 : 0;
    return match.likeness() + form + population + shared * 0.4;
  }

  private static boolean isOtherSize(Figure a, Figure b) {
    double first = Math.abs(PairComparison.value(a));
    double second = Math.abs(PairComparison.value(b));
    return a.measure() == Measure.LEVEL
        && first > 0
        && second > 0
        && Math.max(first, second) / Math.min(first, second) >= OTHER_SIZE;
  }
}
