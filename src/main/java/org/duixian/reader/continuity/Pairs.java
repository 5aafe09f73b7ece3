package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;

/** Finds for each promise of a place its answer and the promise of the next year. */
final class Pairs {
  private final String place;
  private final Answers answers;
  private final PairComparison comparison;
  private final Reviews reviews;
  private final List<PairRow> rows = new ArrayList<>();

  Pairs(String place, Answers answers, PairComparison comparison, Reviews reviews) {
    this.place = place;
    this.answers = answers;
    this.comparison = comparison;
    this.reviews = reviews;
  }

  List<PairRow> of(List<YearDocument> documents, List<List<ToldFigure>> told) {
    List<Candidates> candidates = told.stream().map(Candidates::new).toList();
    for (int a = 0; a < told.size(); a++) {
      for (int b = 0; b < told.size(); b++) {
        if (a != b && documents.get(a).year() > 0) {
          compare(documents.get(a), told.get(a), documents.get(b), candidates.get(b), a < b);
        }
      }
    }
    return rows;
  }

  private void compare(
      YearDocument from,
      List<ToldFigure> first,
      YearDocument to,
      Candidates second,
      boolean later) {
    boolean next = to.year() == from.year() + 1;
    boolean reviewed = to.hasReview();
    for (ToldFigure s : first) {
      if (s.isPromise() && next && !s.several() && s.year() == from.year()) {
        answer(s, to, second, reviewed);
        next(s, second);
      } else if (s.isTold() && !s.several() && later) {
        same(s, second);
      }
    }
  }

  private void answer(ToldFigure promise, YearDocument to, Candidates told, boolean reviewed) {
    Answer answer = told(promise, told);
    if (answer == null && reviewed) {
      answer = reviews.answer(promise, to);
    }
    if (answer != null) {
      ToldFigure result = answer.statement();
      add(promise, answer, comparison.ofResult(promise, result, answer.match().scope()));
    } else if (reviewed) {
      Reason silence = Reason.of(Reason.Kind.NO_ANSWER);
      rows.add(row(promise, to, null, new PairComparison.Outcome(PairVerdict.SILENT, silence)));
    }
  }

  /** The year's own figure comes before one of several years, the same form before another. */
  private @Nullable Answer told(ToldFigure promise, Candidates told) {
    int year = promise.year();
    Predicate<ToldFigure> own = s -> s.isTold() && !s.several();
    Answer answer = answers.best(promise, told, year, own);
    if (answer == null) {
      answer = answers.best(promise, told, year, s -> s.isTold() && s.several());
    }
    if (answer == null) {
      answer = answers.sameNumber(promise, told, year, own);
    }
    if (answer == null) {
      answer = answers.otherForm(promise, told, year, own);
    }
    return answer == null
        ? answers.otherForm(promise, told, year, s -> s.isTold() && s.several())
        : answer;
  }

  private void next(ToldFigure promise, Candidates told) {
    Answer later =
        answers.best(promise, told, promise.year() + 1, s -> s.isPromise() && !s.several());
    if (later != null && later.match().scope() == ComparedScope.SAME) {
      add(promise, later, comparison.ofPromises(promise, later.statement()));
    }
  }

  private void same(ToldFigure statement, Candidates told) {
    if (statement.figure().measure() == Measure.RANK) {
      return;
    }
    Answer other =
        answers.best(
            statement,
            told,
            statement.year(),
            s ->
                s.isTold()
                    && !s.several()
                    && PairComparison.sameForm(s.figure(), statement.figure()));
    if (other != null && comparison.agree(statement.figure(), other.statement().figure())) {
      Reason reason =
          Reason.of(
              Reason.Kind.TOLD_TWICE,
              PairComparison.said(statement.figure()),
              PairComparison.said(other.statement().figure()));
      add(statement, other, new PairComparison.Outcome(PairVerdict.AGREE, reason));
    }
  }

  private void add(ToldFigure from, Answer answer, PairComparison.Outcome outcome) {
    rows.add(row(from, answer.statement().document(), answer, outcome));
  }

  private PairRow row(
      ToldFigure from, YearDocument to, @Nullable Answer answer, PairComparison.Outcome outcome) {
    String rule = answer == null ? "pair.silent" : answer.match().rule();
    return new PairRow(
        place,
        from.key().name(),
        from.year(),
        from.document().name(),
        from.clause(),
        to.name(),
        answer == null ? null : answer.statement().clause(),
        outcome.verdict(),
        outcome.reason(),
        rule,
        PairDerivation.of(from, answer, rule, outcome));
  }
}
