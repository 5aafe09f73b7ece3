package org.duixian.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an office has taught: which pairs of characters it gave to which unit. */
final class EarlierWords {
  private static final int SHOWN = 4;
  private static final double LEAST = 0.12;

  private final Map<String, Map<String, Integer>> byUnit = new HashMap<>();
  private final Map<String, Set<String>> unitsOf = new HashMap<>();
  private final Map<String, List<Integer>> textsOf = new HashMap<>();
  private final List<Assignment> texts;

  EarlierWords(List<Assignment> earlier) {
    texts = List.copyOf(earlier);
    for (int i = 0; i < texts.size(); i++) {
      Assignment assignment = texts.get(i);
      Map<String, Integer> counts =
          byUnit.computeIfAbsent(assignment.unit(), key -> new HashMap<>());
      for (String pair : pairs(assignment.text())) {
        counts.merge(pair, 1, Integer::sum);
        unitsOf.computeIfAbsent(pair, key -> new HashSet<>()).add(assignment.unit());
        textsOf.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
      }
    }
  }

  /** How well a text goes with a unit's earlier texts, 0 to 1, and the words that say so. */
  record Match(double share, List<String> words) {}

  Match of(String unit, String text) {
    Map<String, Integer> counts = byUnit.getOrDefault(unit, Map.of());
    Set<String> pairs = pairs(text);
    if (counts.isEmpty() || pairs.isEmpty()) {
      return new Match(0, List.of());
    }
    double shared = 0;
    double all = 0;
    List<String> words = new ArrayList<>();
    for (String pair : pairs) {
      double weight = 1.0 / Math.max(1, unitsOf.getOrDefault(pair, Set.of()).size());
      all += weight;
      if (counts.containsKey(pair)) {
        shared += weight;
        words.add(pair);
      }
    }
    double share = shared / all;
    words.sort(
        Comparator.comparingInt((String pair) -> unitsOf.getOrDefault(pair, Set.of()).size()));
    return share < LEAST
        ? new Match(0, List.of())
        : new Match(share, words.stream().limit(SHOWN).toList());
  }

  /** How often a unit was given much the same words, and the text that is most alike. */
  record Alike(int times, String text) {}

  /** Returns the units that were given texts which share at least half of a text's pairs. */
  Map<String, Alike> alike(String text) {
    Set<String> pairs = pairs(text);
    Map<Integer, Integer> shared = new TreeMap<>();
    pairs.forEach(
        pair ->
            textsOf.getOrDefault(pair, List.of()).forEach(i -> shared.merge(i, 1, Integer::sum)));
    Map<String, Integer> most = new HashMap<>();
    Map<String, Alike> alike = new HashMap<>();
    shared.forEach(
        (i, count) -> {
          if (count * 2 >= pairs.size()) {
            Assignment earlier = texts.get(i);
            boolean best = count > most.getOrDefault(earlier.unit(), 0);
            most.merge(earlier.unit(), count, Math::max);
            alike.merge(
                earlier.unit(),
                new Alike(1, earlier.text()),
                (old, now) -> new Alike(old.times() + 1, best ? now.text() : old.text()));
          }
        });
    return alike;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new java.util.LinkedHashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i + 1))) {
        pairs.add(text.substring(i, i + 2));
      }
    }
    return pairs;
  }
}
