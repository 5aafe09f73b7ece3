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
  record Candidate(ToldFigure statement, CharacterPairs words) {}

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

    static Saying of(ToldFigure s) {
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

  /** What is looked up, of one year. */
  private record Lookup(Object key, int year) {}

  /**
   * How many of one list, one sense and one measure are looked at for a promise: no report says a
   * thing so often, and a text that does costs no more than one that does not.
   */
  private static final int MOST = 96;

  /** The numbers of the statements of one list; of each sense and measure only the first. */
  private static final class Listed {
    private static final int SENSES = 8;

    private final int[] counts = new int[SENSES * Measure.values().length];
    private final List<Integer> numbers = new ArrayList<>();

    void add(int number, ToldFigure s) {
      int sense = (s.isTold() ? 1 : 0) + (s.isPromise() ? 2 : 0) + (s.several() ? 4 : 0);
      int sort = sense + SENSES * s.figure().measure().ordinal();
      if (counts[sort] < MOST) {
        counts[sort]++;
        numbers.add(number);
      }
    }
  }

  private final List<Candidate> all = new ArrayList<>();
  private final Map<Lookup, Listed> byIndicator = new HashMap<>();
  private final Map<Lookup, Listed> byName = new HashMap<>();
  private final Map<Lookup, Listed> byPair = new HashMap<>();
  private final Map<Lookup, Listed> byHead = new HashMap<>();
  private final Map<Lookup, Listed> byNumber = new HashMap<>();

  /** Of statements that say the same the first answers for all. */
  Candidates(List<ToldFigure> statements) {
    Set<Saying> said = new HashSet<>();
    for (ToldFigure s : statements) {
      if (said.add(Saying.of(s))) {
        add(s);
      }
    }
  }

  private void add(ToldFigure s) {
    int number = all.size();
    SubjectKey key = s.key();
    all.add(new Candidate(s, CharacterPairs.withoutDigits(s.words())));
    put(byNumber, number(s.figure()), number, s);
    if (key.headline()) {
      put(byIndicator, key.core(), number, s);
      return;
    }
    put(byName, key.name(), number, s);
    if (key.core().length() >= 2) {
      put(byHead, head(key.core()), number, s);
      key.pairs().all().forEach(pair -> put(byPair, pair, number, s));
    }
  }

  private static String number(Figure f) {
    BigDecimal value = f.value();
    String plain = value == null ? "" : value.stripTrailingZeros().toPlainString();
    return plain + " " + CountUnits.plain(f.unit()) + " " + f.measure();
  }

  private static void put(Map<Lookup, Listed> lists, Object key, int number, ToldFigure s) {
    lists.computeIfAbsent(new Lookup(key, s.year()), k -> new Listed()).add(number, s);
  }

  private static int head(String core) {
    int end = core.length();
    return CharacterPairs.pair(core.charAt(end - 2), core.charAt(end - 1));
  }

  /** Returns those of the very same number, unit and sense in a year. */
  List<Candidate> ofNumber(Figure figure, int year) {
    return get(byNumber, number(figure), year).stream().map(all::get).toList();
  }

  /** Returns those of a year that may be the same thing, in the order of the text. */
  List<Candidate> of(SubjectKey key, int year) {
    if (key.headline()) {
      return get(byIndicator, key.core(), year).stream().map(all::get).toList();
    }
    Set<Integer> found = new TreeSet<>(get(byName, key.name(), year));
    if (key.core().length() >= 2) {
      found.addAll(get(byPair, head(key.core()), year));
      key.pairs().all().forEach(pair -> found.addAll(get(byHead, pair, year)));
    }
    return found.stream().map(all::get).toList();
  }

  private static List<Integer> get(Map<Lookup, Listed> lists, Object key, int year) {
    Listed listed = lists.get(new Lookup(key, year));
    return listed == null ? List.of() : listed.numbers;
  }
}
