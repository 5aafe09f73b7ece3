package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.reader.Paragraph;
import org.duixian.reader.Part;
import org.duixian.reader.Span;
import org.duixian.reader.source.SourceText;

/**
 * The clauses of a review by the pairs of characters in them, so that alike ones are found fast.
 */
final class ReviewClauses {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 90;
  private static final String SENTENCE_ENDS = "。；！？\n";
  private static final String CLAUSE_ENDS = "，,;:：";

  /** A pair in more clauses than this tells nothing. */
  private static final int COMMON = 24;

  /** In a short review a pair is not common for being there once. */
  private static final int FEWEST = 300;

  /** One clause: its place and words. */
  record Clause(Span span, String words) {}

  /** The clause most like a text, with the weight of what they share. */
  record Found(Clause clause, double share, double weight) {}

  private final List<Clause> clauses = new ArrayList<>();
  private final Map<String, List<Integer>> byPair = new HashMap<>();

  ReviewClauses(YearDocument document) {
    SourceText text = SourceText.of(document.text());
    for (Paragraph paragraph : document.reading().paragraphs()) {
      if (paragraph.part() == Part.REVIEW) {
        cut(text, paragraph.span());
      }
    }
  }

  private void cut(SourceText text, Span span) {
    int from = span.start();
    for (int i = from; i <= span.end(); i++) {
      boolean end = i == span.end();
      char c = end ? '。' : text.at(i);
      if (SENTENCE_ENDS.indexOf(c) >= 0 || CLAUSE_ENDS.indexOf(c) >= 0) {
        if (i - from >= SHORTEST && i - from <= LONGEST) {
          add(new Clause(new Span(from, i), text.quote(new Span(from, i))));
        }
        from = i + 1;
      }
    }
  }

  private void add(Clause clause) {
    int number = clauses.size();
    clauses.add(clause);
    for (String pair : pairs(clause.words())) {
      byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(number);
    }
  }

  /**
   * Returns the clause that shares most of what is rare in the words, null when none shares any.
   */
  @org.jspecify.annotations.Nullable
  Found like(String words) {
    Map<Integer, Double> weights = new HashMap<>();
    double all = 0;
    for (String pair : pairs(words)) {
      List<Integer> at = byPair.getOrDefault(pair, List.of());
      double weight = Math.log(1 + Math.max(FEWEST, clauses.size()) / (1.0 + at.size()));
      all += weight;
      if (at.size() <= COMMON) {
        at.forEach(number -> weights.merge(number, weight, Double::sum));
      }
    }
    Integer best = null;
    for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
      double most = best == null ? 0 : weights.getOrDefault(best, 0.0);
      int order = Double.compare(entry.getValue(), most);
      if (best == null || order > 0 || (order == 0 && entry.getKey() < best)) {
        best = entry.getKey();
      }
    }
    return best == null
        ? null
        : new Found(
            clauses.get(best),
            weights.getOrDefault(best, 0.0) / all,
            weights.getOrDefault(best, 0.0));
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
