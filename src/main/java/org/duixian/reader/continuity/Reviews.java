package org.duixian.reader.continuity;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.reader.Bound;
import org.duixian.reader.Figure;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Finds in the reviews of a place the clause that answers a promise in words. */
final class Reviews {
  /** The more two clauses share of what is rare, the smaller a part of the promise it may be. */
  private static final double[][] ENOUGH = {{0.5, 12}, {0.4, 26}, {0.35, 40}};

  /** Of what a figure measures so much must stand in the clause. */
  private static final double SUBJECT = 0.85;

  private static final double WHOLE = 0.95;
  private static final int SHORTEST = 5;

  private final SubjectKeys keys;
  private final Words ends = Lexicon.load("continuity").words("told-done");
  private final Words lacking = Lexicon.load("continuity").words("lacking");
  private final Map<YearDocument, ReviewClauses> clauses = new IdentityHashMap<>();

  Reviews(SubjectKeys keys) {
    this.keys = keys;
  }

  /** Returns the clause of a review that says the same in words, null when none does. */
  ReviewClauses.@Nullable Found answer(String words, YearDocument to) {
    ReviewClauses.Found found = clauses(to).like(words);
    return found != null && isEnough(found) && !lacking.in(found.clause().words()) ? found : null;
  }

  private static boolean isEnough(ReviewClauses.Found found) {
    return Arrays.stream(ENOUGH)
        .anyMatch(least -> found.share() >= least[0] && found.weight() >= least[1]);
  }

  /** Returns the clause without a figure that answers a figure's promise, null when none does. */
  @Nullable Answer answer(ToldFigure promise, YearDocument to) {
    if (keys.isGeneric(promise.key())) {
      return null;
    }
    String words = promise.words().replace(promise.figure().quote(), "").replaceAll("\\s", "");
    ReviewClauses.Found found = answer(words, to);
    if (found == null || !isOf(promise, found.clause())) {
      found = done(promise, to);
    }
    return found == null
        ? null
        : new Answer(
            inWords(promise, to, found.clause()),
            Match.of(found.share(), "pair.same-words", ComparedScope.SAME));
  }

  /** The clause tells no figure, and what became of the thing that the promise measures. */
  private boolean isOf(ToldFigure promise, ReviewClauses.Clause clause) {
    String words = clause.words();
    String act = promise.key().actOrSaid();
    return words.chars().noneMatch(Character::isDigit)
        && (ends.ends(words) || (!act.isEmpty() && keys.actIn(words).equals(act)))
        && CharacterPairs.of(thing(promise)).in(CharacterPairs.of(words)) >= SUBJECT;
  }

  private static String thing(ToldFigure promise) {
    SubjectKey key = promise.key();
    return key.headline() ? promise.figure().subject() : key.core();
  }

  /** All that the promise measures, said to be done or under way: 小区改造全面完成. */
  private ReviewClauses.@Nullable Found done(ToldFigure promise, YearDocument to) {
    String core = promise.key().core();
    if (core.length() < SHORTEST || promise.key().headline()) {
      return null;
    }
    ReviewClauses.Found found = clauses(to).like(core);
    return found != null && found.share() >= WHOLE && isOf(promise, found.clause()) ? found : null;
  }

  private ReviewClauses clauses(YearDocument to) {
    return clauses.computeIfAbsent(to, ReviewClauses::new);
  }

  private static ToldFigure inWords(
      ToldFigure promise, YearDocument to, ReviewClauses.Clause clause) {
    Figure figure =
        new Figure(
            clause.span(),
            clause.words(),
            null,
            null,
            Bound.QUAL,
            Measure.LEVEL,
            promise.figure().subject(),
            null,
            Role.RESULT,
            String.valueOf(promise.year()),
            false,
            "clause",
            List.of());
    return new ToldFigure(
        to, figure, promise.key(), promise.year(), clause.span(), clause.words(), false, false);
  }
}
