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
  private final Comparison comparison;
  private final List<PairRow> rows = new ArrayList<>();

  Pairs(String place, Answers answers, Comparison comparison) {
    this.place = place;
    this.answers = answers;
    this.comparison = comparison;
  }

  List<PairRow> of(List<YearDocument> documents, List<List<Statement>> told) {
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
      YearDocument from, List<Statement> first, YearDocument to, Candidates second, boolean later) {
    boolean next = to.year() == from.year() + 1;
    boolean reviewed = to.hasReview();
    for (Statement s : first) {
      if (s.isPromise() && next && !s.several() && s.year() == from.year()) {
        answer(s, to, second, reviewed);
        next(s, second);
      } else if (s.isTold() && !s.several() && later) {
        same(s, second);
      }
    }
  }

  private void answer(Statement promise, YearDocument to, Candidates told, boolean reviewed) {
    Predicate<Statement> ofYear = s -> s.isTold() && s.year() == promise.year();
    Answer answer = answers.best(promise, told, s -> ofYear.test(s) && !s.several());
    if (answer == null) {
      answer = answers.best(promise, told, s -> ofYear.test(s) && s.several());
    }
    if (answer == null) {
      answer = answers.sameNumber(promise, told, s -> ofYear.test(s) && !s.several());
    }
    if (answer != null) {
      Statement result = answer.statement();
      add(promise, answer, comparison.ofResult(promise, result, answer.match().scope()));
    } else if (reviewed) {
      Reason silence = Reason.of(Reason.Kind.NO_ANSWER);
      rows.add(row(promise, to, null, new Comparison.Outcome(PairVerdict.SILENT, silence)));
    }
  }

  private void next(Statement promise, Candidates told) {
    Answer later =
        answers.best(
            promise, told, s -> s.isPromise() && !s.several() && s.year() == promise.year() + 1);
    if (later != null && later.match().scope() == Scope.SAME) {
      add(promise, later, comparison.ofPromises(promise, later.statement()));
    }
  }

  private void same(Statement statement, Candidates told) {
    if (statement.figure().measure() == Measure.RANK) {
      return;
    }
    Answer other =
        answers.best(
            statement,
            told,
            s ->
                s.isTold()
                    && !s.several()
                    && s.year() == statement.year()
                    && Comparison.sameForm(s.figure(), statement.figure()));
    if (other != null && comparison.agree(statement.figure(), other.statement().figure())) {
      Reason reason =
          Reason.of(
              Reason.Kind.TOLD_TWICE,
              Comparison.said(statement.figure()),
              Comparison.said(other.statement().figure()));
      add(statement, other, new Comparison.Outcome(PairVerdict.AGREE, reason));
    }
  }

  private void add(Statement from, Answer answer, Comparison.Outcome outcome) {
    rows.add(row(from, answer.statement().document(), answer, outcome));
  }

  private PairRow row(
      Statement from, YearDocument to, @Nullable Answer answer, Comparison.Outcome outcome) {
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
