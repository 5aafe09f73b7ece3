package org.duixian.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.duixian.reader.task.ClauseJudge.Place;

/**
 * Reads the tasks of one sentence: judges clause by clause and puts together what belongs together.
 */
final class SentenceReader {
  private static final int LONGEST_HEAD = 10;
  private static final int SHORT_CLAUSE = 10;

  private static final Lexicon TASKS = Lexicon.load("tasks");

  private final Openings openings = new Openings();
  private final ClauseJudge judge = new ClauseJudge();
  private final Words targetLeads = TASKS.words("target-lead");
  private final Words umbrellas = TASKS.words("umbrella");
  private final Words meansEnds = TASKS.words("means-end");

  /**
   * A task inside a passage, by indexes of its text.
   *
   * @param clause the clause that was judged
   * @param opening how it opens
   * @param continued where the clauses begin that only lengthen it
   */
  record Found(
      int from,
      int to,
      ClauseVerdict verdict,
      PassageClause clause,
      ClauseOpening opening,
      List<Integer> continued) {

    /** Returns it with the clause behind it. */
    Found with(PassageClause next) {
      List<Integer> all = new ArrayList<>(continued);
      all.add(next.from());
      return new Found(from, next.to(), verdict, clause, opening, List.copyOf(all));
    }
  }

  /** What is known when a clause is met. */
  private static final class State {
    final List<Found> found = new ArrayList<>();
    boolean afterTask;
    boolean counted;
    boolean indicators;
    boolean targets;
    int means = -1;
  }

  /** Says whether the sentence sets out the whole, or opens a list of expected targets. */
  boolean isTargetLead(String text) {
    return targetLeads.in(text);
  }

  List<Found> read(String passage, List<PassageClause> sentence, int clausesNext, boolean targets) {
    String first = sentence.getFirst().in(passage);
    boolean whole = first.contains("总体要求") || first.contains("指导思想") || first.contains("总体思路");
    if (whole
        || (umbrellas.in(first) && !targetLeads.in(first))
        || isHead(passage, sentence, clausesNext)) {
      return List.of();
    }
    State state = new State();
    state.targets = targets;
    for (int k = 0; k < sentence.size(); k++) {
      take(passage, sentence, k, state);
    }
    return state.found;
  }

  /** A short sentence of one clause before a longer one is the head of what follows. */
  private static boolean isHead(String passage, List<PassageClause> sentence, int clausesNext) {
    PassageClause only = sentence.getFirst();
    return clausesNext > 1
        && sentence.size() == 1
        && only.length() <= LONGEST_HEAD
        && !Numbers.in(only.in(passage));
  }

  private void take(String passage, List<PassageClause> sentence, int k, State state) {
    PassageClause clause = sentence.get(k);
    String text = clause.in(passage);
    if (clause.closedBy() == '：') {
      state.targets |= targetLeads.in(text);
      state.afterTask = false;
      return;
    }
    ClauseOpening opening = openings.of(text);
    Place place =
        new Place(
            state.afterTask,
            state.counted,
            state.found.size(),
            sentence.size() - k - 1,
            state.indicators);
    ClauseVerdict verdict = state.targets ? judge.ofTarget(text) : judge.of(text, opening, place);
    if (verdict == ClauseVerdict.CONTINUED) {
      lengthen(clause, text, state);
    } else if (verdict.isTask()) {
      add(clause, text, opening, verdict, state);
    } else {
      state.afterTask = false;
      state.indicators = false;
      boolean means = verdict == ClauseVerdict.FRAME && meansEnds.ends(text);
      state.means = means ? clause.from() + opening.start() : -1;
    }
  }

  private void lengthen(PassageClause clause, String text, State state) {
    state.found.add(state.found.removeLast().with(clause));
    state.counted |= Numbers.in(text);
  }

  private void add(
      PassageClause clause,
      String text,
      ClauseOpening opening,
      ClauseVerdict verdict,
      State state) {
    int from =
        clause.from() + (verdict == ClauseVerdict.GOAL ? judge.goalStart(text) : opening.start());
    if (state.means >= 0 && clause.length() <= SHORT_CLAUSE) {
      from = state.means;
    }
    state.found.add(new Found(from, clause.to(), verdict, clause, opening, List.of()));
    state.afterTask = true;
    state.counted = Numbers.in(text);
    state.indicators = verdict == ClauseVerdict.INDICATOR;
    state.means = -1;
  }
}
