package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duixian.reader.Commitment;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Finds for each commitment without a figure what the next review says of it in words. */
final class Commitments {
  private static final int LONGEST_SUBJECT = 30;

  private static final Lexicon CONTINUITY = Lexicon.load("continuity");

  private final Words done = CONTINUITY.words("done");
  private final Words underWay = CONTINUITY.words("under-way");
  private final Words movement = CONTINUITY.words("movement");
  private final Words checkable = CONTINUITY.words("checkable");

  List<PairRow> of(String place, List<YearDocument> documents, Reviews reviews) {
    List<PairRow> rows = new ArrayList<>();
    for (YearDocument from : documents) {
      for (YearDocument to : documents) {
        if (from.year() > 0 && to.year() == from.year() + 1 && to.hasReview()) {
          from.reading().tasks().stream()
              .filter(task -> task.figures().isEmpty())
              .forEach(task -> compare(place, from, to, task, reviews, rows));
        }
      }
    }
    return rows;
  }

  private void compare(
      String place,
      YearDocument from,
      YearDocument to,
      Commitment task,
      Reviews reviews,
      List<PairRow> rows) {
    String words = task.quote().replaceAll("\\s", "");
    ReviewClauses.Found answer = reviews.answer(words, to);
    if (answer != null || canBeMissed(words)) {
      PairVerdict verdict = verdict(words, answer == null ? null : answer.clause().words());
      Reason reason = reason(verdict, words, answer);
      rows.add(
          new PairRow(
              place,
              words.substring(0, Math.min(LONGEST_SUBJECT, words.length())),
              from.year(),
              from.name(),
              task.span(),
              to.name(),
              answer == null ? null : answer.clause().span(),
              verdict,
              reason,
              answer == null ? "pair.silent" : "pair.same-words",
              derivation(task, words, answer, PairDerivation.verdict(verdict, reason))));
    }
  }

  private static List<String> derivation(
      Commitment task, String words, ReviewClauses.@Nullable Found answer, String verdict) {
    String promised = PairDerivation.clause(task.rule(), task.span(), words);
    if (answer == null) {
      return List.of(promised, "pair.silent", verdict);
    }
    return List.of(
        promised,
        PairDerivation.clause("clause", answer.clause().span(), answer.clause().words()),
        String.format(
            Locale.ROOT,
            "pair.same-words share %.2f, weight %.1f",
            answer.share(),
            answer.weight()),
        verdict);
  }

  /** Of a general endeavour no silence can be told: the review may say it in any words. */
  private boolean canBeMissed(String words) {
    return checkable.starts(words)
        || words.indexOf('“') >= 0
        || words.indexOf('《') >= 0
        || words.chars().anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
  }

  private static Reason reason(
      PairVerdict verdict, String promise, ReviewClauses.@Nullable Found answer) {
    return switch (verdict) {
      case KEPT -> Reason.of(Reason.Kind.DONE_IN_WORDS);
      case PARTIAL -> Reason.of(Reason.Kind.UNDER_WAY);
      case SILENT -> Reason.of(Reason.Kind.NO_ANSWER);
      case EXCEEDED, NEAR, MISSED, UNCLEAR, LOWERED, RAISED, EQUAL, AGREE ->
          Reason.of(Reason.Kind.WORDS_ONLY, promise, answer == null ? "" : answer.clause().words());
    };
  }

  /** What only promised movement is kept by movement. */
  private PairVerdict verdict(String promise, @Nullable String answer) {
    if (answer == null) {
      return PairVerdict.SILENT;
    }
    if (underWay.starts(answer) || (underWay.in(answer) && !done.in(answer))) {
      return movement.starts(promise) ? PairVerdict.KEPT : PairVerdict.PARTIAL;
    }
    return done.in(answer) || movement.starts(promise) ? PairVerdict.KEPT : PairVerdict.UNCLEAR;
  }
}
