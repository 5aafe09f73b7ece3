package org.duixian.reader.continuity;

import java.math.BigDecimal;
import org.duixian.reader.Bound;
import org.duixian.reader.Figure;
import org.duixian.reader.Measure;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Compares the figures of two statements of one thing. */
final class PairComparison {
  private static final double EXCEEDS = 1.1;
  private static final double EXCEEDS_POINTS = 0.5;
  private static final double NEARLY = 0.95;
  private static final double NEARLY_POINTS = 0.3;
  private static final double HALF = 0.5;
  private static final double ROUNDED = 0.02;

  /** Tenfold or a tenth is not the same count, whatever the words say. */
  private static final double OTHER_SIZE = 10;

  private final Words lessBetter = Lexicon.load("continuity").words("less-better");
  private final Words heldWithin = Lexicon.load("continuity").words("held-within");
  private final Words cumulative = Lexicon.load("continuity").words("cumulative");
  private final Words alwaysRate = Lexicon.load("continuity").words("always-rate");

  /** A verdict with its reason. */
  record Outcome(PairVerdict verdict, Reason reason) {}

  /** Judges a result against its promise. */
  Outcome ofResult(ToldFigure promise, ToldFigure result, ComparedScope scope) {
    Outcome form = otherForm(promise, result);
    if (form != null) {
      return form;
    }
    boolean otherSum = promise.key().headline() && sumsUp(promise) && !sumsUp(result);
    if (otherSum || (sumsUp(result) && !sumsUp(promise))) {
      return unclear(Reason.Kind.OTHER_PERIOD, said(promise.figure()), said(result.figure()));
    }
    double wanted = value(promise.figure());
    double reached = value(result.figure());
    boolean less = isLess(promise);
    PairVerdict verdict = less ? atMost(wanted, reached) : atLeast(promise, wanted, reached);
    if (!holds(verdict, promise, reached, scope)) {
      return unclear(Reason.Kind.OTHER_SCOPE, said(promise.figure()), said(result.figure()));
    }
    String rule =
        less ? "verdict.at-most" : isPoints(promise.figure()) ? "verdict.rate" : "verdict.at-least";
    return new Outcome(
        verdict, Reason.compared(rule, said(promise.figure()), said(result.figure())));
  }

  private boolean sumsUp(ToldFigure statement) {
    return statement.several() || cumulative.in(statement.words());
  }

  /**
   * A part that reaches what was promised of the whole keeps the promise, a whole that falls short
   * breaks it; the other way round nothing follows. Of rates nothing follows either way.
   */
  private boolean holds(
      PairVerdict verdict, ToldFigure promise, double reached, ComparedScope scope) {
    double wanted = value(promise.figure());
    boolean counted = promise.figure().measure() == Measure.LEVEL && !isLess(promise);
    if (counted && !promise.key().headline() && wanted > 0) {
      double ratio = reached / wanted;
      if (ratio >= OTHER_SIZE || ratio <= 1 / OTHER_SIZE) {
        return false;
      }
    }
    boolean reachedIt = verdict == PairVerdict.EXCEEDED || verdict == PairVerdict.KEPT;
    return switch (scope) {
      case SAME -> true;
      case NARROWER -> counted && reachedIt;
      case WIDER -> counted && (!reachedIt || reached == wanted);
      case OTHER -> false;
    };
  }

  private @Nullable Outcome otherForm(ToldFigure a, ToldFigure b) {
    if (!a.key().population().equals(b.key().population())) {
      return unclear(Reason.Kind.OTHER_POPULATION, a.key().name(), b.key().name());
    }
    if (b.figure().op() == Bound.QUAL || a.figure().op() == Bound.QUAL) {
      return unclear(Reason.Kind.WORDS_ONLY, said(a.figure()), said(b.figure()));
    }
    if (a.figure().measure() != b.figure().measure() && !alwaysRate.contains(a.key().name())) {
      return unclear(Reason.Kind.OTHER_MEASURE, said(a.figure()), said(b.figure()));
    }
    boolean sameUnit = CountUnits.same(a.figure().unit(), b.figure().unit());
    return sameUnit ? null : unclear(Reason.Kind.OTHER_UNIT, unit(a.figure()), unit(b.figure()));
  }

  private static Outcome unclear(Reason.Kind kind, String promised, String told) {
    return new Outcome(PairVerdict.UNCLEAR, Reason.of(kind, promised, told));
  }

  private static String unit(Figure figure) {
    String unit = figure.unit();
    return unit == null ? "" : unit;
  }

  private static PairVerdict atLeast(ToldFigure promise, double wanted, double reached) {
    if (isPoints(promise.figure())) {
      if (reached >= wanted) {
        return reached - wanted >= EXCEEDS_POINTS ? PairVerdict.EXCEEDED : PairVerdict.KEPT;
      }
      return wanted - reached <= NEARLY_POINTS + 1e-9 ? PairVerdict.NEAR : PairVerdict.MISSED;
    }
    if (reached >= wanted) {
      return reached >= wanted * EXCEEDS ? PairVerdict.EXCEEDED : PairVerdict.KEPT;
    }
    if (reached >= wanted * NEARLY) {
      return PairVerdict.NEAR;
    }
    return reached >= wanted * HALF && !promise.key().headline()
        ? PairVerdict.PARTIAL
        : PairVerdict.MISSED;
  }

  private static PairVerdict atMost(double wanted, double reached) {
    double over = reached - wanted;
    if (over <= 0) {
      return PairVerdict.KEPT;
    }
    return over <= Math.abs(wanted) * (1 - NEARLY) ? PairVerdict.NEAR : PairVerdict.MISSED;
  }

  private boolean isLess(ToldFigure promise) {
    Bound op = promise.figure().op();
    boolean rank = promise.figure().measure() == Measure.RANK;
    return op == Bound.LE
        || op == Bound.LT
        || rank
        || value(promise.figure()) < 0
        || lessBetter.in(promise.key().name())
        || heldWithin.in(promise.words());
  }

  /** Judges the promise of a year against that of the year before. */
  Outcome ofPromises(ToldFigure before, ToldFigure after) {
    Outcome form = otherForm(before, after);
    if (form != null) {
      return form;
    }
    double first = value(before.figure());
    double second = value(after.figure());
    Reason reason =
        Reason.of(Reason.Kind.PROMISED_TWICE, said(before.figure()), said(after.figure()));
    if (first == second) {
      return new Outcome(PairVerdict.EQUAL, reason);
    }
    return new Outcome(second < first ? PairVerdict.LOWERED : PairVerdict.RAISED, reason);
  }

  /** Says whether two statements agree within their rounding. */
  boolean agree(Figure a, Figure b) {
    double first = value(a);
    double second = value(b);
    return Math.abs(first - second) <= ROUNDED * Math.max(Math.abs(first), Math.abs(second));
  }

  static boolean sameForm(Figure a, Figure b) {
    return a.value() != null
        && b.value() != null
        && a.measure() == b.measure()
        && CountUnits.same(a.unit(), b.unit());
  }

  private static boolean isPoints(Figure figure) {
    return figure.measure() == Measure.GROWTH
        || figure.measure() == Measure.SHARE
        || figure.measure() == Measure.CHANGE;
  }

  static double value(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? 0 : value.doubleValue();
  }

  static String said(Figure figure) {
    return figure.quote().replaceAll("\\s", "");
  }
}
