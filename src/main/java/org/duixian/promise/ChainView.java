package org.duixian.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.reader.Role;
import org.duixian.reader.continuity.PairVerdict;
import org.jspecify.annotations.Nullable;

/**
 * The page of a chain: its cards from left to right, and the list of all chains beside it.
 *
 * @param book all chains
 * @param chain the chain shown
 * @param year the year whose targets are judged in the list
 * @param cards what was said, or not said, year by year
 * @param chart the figures drawn, null where they do not share one unit
 */
public record ChainView(
    ChainBook book, Chain chain, int year, List<Card> cards, @Nullable ChainChart chart) {

  private static final int MOST_LISTED = 40;

  /**
   * One card.
   *
   * @param link what was said, null for a silence
   * @param verdict how it compares with the card before, null for the first
   */
  public record Card(int year, Role role, @Nullable ChainLink link, @Nullable Verdict verdict) {}

  /** One kind of answer with the number of chains that got it. */
  public record Answers(PairVerdict verdict, Sourced count) {}

  static ChainView of(ChainBook book, Chain chain, int year) {
    List<Card> cards = new ArrayList<>();
    for (int of : chain.years()) {
      Optional<Verdict> moved = chain.move(of - 1);
      chain
          .at(of, Role.TARGET)
          .ifPresent(link -> cards.add(new Card(of, Role.TARGET, link, moved.orElse(null))));
      Optional<Verdict> answer = chain.answer(of);
      Optional<ChainLink> result = chain.at(of, Role.RESULT);
      if (result.isPresent()) {
        cards.add(new Card(of, Role.RESULT, result.get(), answer.orElse(null)));
      } else if (answer.isPresent()) {
        cards.add(new Card(of, Role.RESULT, null, answer.get()));
      }
    }
    return new ChainView(book, chain, year, cards, ChainChart.of(chain).orElse(null));
  }

  /** Returns the chains listed beside: those with a target in the year, not too many for a page. */
  public List<Chain> listed() {
    return book.targeted(year).stream().limit(MOST_LISTED).toList();
  }

  /** Returns the chains that are not listed beside, by name only. */
  public List<Chain> others() {
    List<Chain> listed = listed();
    return book.chains().stream().filter(other -> !listed.contains(other)).toList();
  }

  /** Returns how often each answer was given to the targets of the year. */
  public List<Answers> answers() {
    List<Answers> answers = new ArrayList<>();
    for (PairVerdict verdict : PairVerdict.values()) {
      int count = book.answered(year, verdict).size();
      if (count > 0) {
        answers.add(
            new Answers(
                verdict,
                Sourced.count(
                    count,
                    new Source.Count("chains", "year=" + year + "&verdict=" + verdict.name()))));
      }
    }
    return answers;
  }
}
