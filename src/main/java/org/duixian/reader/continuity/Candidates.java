package org.duixian.reader.continuity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.reader.Bound;
import org.duixian.reader.Figure;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a document by what they may be the answer to, so that not every one is looked
 * at for every promise. What {@link Sameness} can find alike has the same name, or the last two
 * characters of the shorter core in the longer.
 */
final class Candidates {

  /** A statement that may answer, with the pairs of characters of its clause, figures left out. */
  record Candidate(Statement statement, CharacterPairs words) {}

  /** All by which two statements of a document differ as answers, except where they stand. */
  private record Saying(
      SubjectKey key,
      String words,
      @Nullable BigDecimal value,
      @Nullable String unit,
      Bound op,
      Measure measure,
      boolean told,
      boolean promised,
      boolean several,
      int year) {

    static Saying of(Statement s) {
      Figure f = s.figure();
      return new Saying(
          s.key(),
          s.words(),
          f.value(),
          f.unit(),
          f.op(),
          f.measure(),
          s.isTold(),
          s.isPromise(),
          s.several(),
          s.year());
    }
  }

  private final List<Candidate> all = new ArrayList<>();
  private final Map<String, List<Integer>> byIndicator = new HashMap<>();
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Map<Integer, List<Integer>> byPair = new HashMap<>();
  private final Map<Integer, List<Integer>> byHead = new HashMap<>();
  private final Map<String, List<Integer>> byNumber = new HashMap<>();

  /** Of statements that say the same the first answers for all. */
  Candidates(List<Statement> statements) {
    Set<Saying> said = new HashSet<>();
    for (Statement s : statements) {
      if (said.add(Saying.of(s))) {
        add(s);
      }
    }
  }

  private void add(Statement s) {
    int number = all.size();
    SubjectKey key = s.key();
    all.add(new Candidate(s, CharacterPairs.withoutDigits(s.words())));
    put(byNumber, number(s.figure()), number);
    if (key.headline()) {
      put(byIndicator, key.core(), number);
      return;
    }
    put(byName, key.name(), number);
    if (key.core().length() >= 2) {
      put(byHead, head(key.core()), number);
      key.pairs().all().forEach(pair -> put(byPair, pair, number));
    }
  }

  private static String number(Figure f) {
    BigDecimal value = f.value();
    String plain = value == null ? "" : value.stripTrailingZeros().toPlainString();
    return plain + " " + CountUnits.plain(f.unit()) + " " + f.measure();
  }

  /** Returns those of the very same number, unit and sense. */
  List<Candidate> ofNumber(Figure figure) {
    return byNumber.getOrDefault(number(figure), List.of()).stream().map(all::get).toList();
  }

  private static <K> void put(Map<K, List<Integer>> lists, K key, int number) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
  }

  private static int head(String core) {
    int end = core.length();
    return CharacterPairs.pair(core.charAt(end - 2), core.charAt(end - 1));
  }

  /** Returns those that may be the same thing, in the order of the text. */
  List<Candidate> of(SubjectKey key) {
    if (key.headline()) {
      return byIndicator.getOrDefault(key.core(), List.of()).stream().map(all::get).toList();
    }
    Set<Integer> found = new TreeSet<>(byName.getOrDefault(key.name(), List.of()));
    if (key.core().length() >= 2) {
      found.addAll(byPair.getOrDefault(head(key.core()), List.of()));
      key.pairs().all().forEach(pair -> found.addAll(byHead.getOrDefault(pair, List.of())));
    }
    return found.stream().map(all::get).toList();
  }
}
