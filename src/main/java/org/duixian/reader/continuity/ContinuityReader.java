package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Matches the documents of each place over the years. */
public final class ContinuityReader {
  private final SubjectKeys keys = new SubjectKeys();
  private final ToldFigures statements = new ToldFigures(keys);
  private final PairComparison comparison = new PairComparison();
  private final Answers answers = new Answers(new Sameness(keys));
  private final Commitments commitments = new Commitments();

  /**
   * Returns chains, pairs and conflicts; documents of different places are never matched, one
   * without a place stands for itself.
   */
  public Continuity match(List<YearDocument> documents) {
    Map<String, List<YearDocument>> places = new TreeMap<>();
    for (YearDocument document : documents) {
      String place = document.place().isEmpty() ? document.name() : document.place();
      places.computeIfAbsent(place, key -> new ArrayList<>()).add(document);
    }
    List<ChainRow> chains = new ArrayList<>();
    List<PairRow> pairs = new ArrayList<>();
    List<ConflictRow> conflicts = new ArrayList<>();
    places.forEach(
        (place, own) -> {
          own.sort(Comparator.comparingInt(YearDocument::year).thenComparing(YearDocument::name));
          List<List<ToldFigure>> told = own.stream().map(statements::of).toList();
          chains.addAll(new Chains(place).of(told));
          Reviews reviews = new Reviews(keys);
          pairs.addAll(new Pairs(place, answers, comparison, reviews).of(own, told));
          pairs.addAll(commitments.of(place, own, reviews));
          conflicts.addAll(new Conflicts(keys, comparison).of(told));
        });
    return new Continuity(List.copyOf(chains), List.copyOf(pairs), List.copyOf(conflicts));
  }
}
