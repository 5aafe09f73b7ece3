package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;

/** Takes subjects apart and says how alike two of them are. */
final class SubjectKeys {
  /** Two things with one general name: alike only when the clauses around them are. */
  static final double GENERIC = 0.4;

  private static final double CONTAINED = 0.85;
  private static final int SHORTEST_CORE = 2;

  private final Map<String, String> indicators = new HashMap<>();
  private final Map<String, String> acts = new HashMap<>();
  private final Words actWords;
  private final Words scopes;
  private final Words fillers;
  private final Words generics;
  private final List<String> populations;

  SubjectKeys() {
    Lexicon names = Lexicon.load("indicators");
    for (String name : names.groups()) {
      names.list(name).forEach(alias -> indicators.put(alias, name));
    }
    Lexicon words = Lexicon.load("continuity");
    for (String list : words.groups()) {
      if (list.startsWith("act-")) {
        words.list(list).forEach(word -> acts.put(word, list));
      }
    }
    this.actWords = Words.of(acts.keySet());
    this.scopes = words.words("scope");
    this.fillers = words.words("filler");
    this.generics = words.words("generic");
    this.populations = new ArrayList<>(words.list("population"));
    populations.sort(Comparator.comparingInt(String::length).reversed());
  }

  SubjectKey of(String subject, String place) {
    String bare = withoutScope(subject, place);
    String population = "";
    String name = indicators.get(bare);
    for (int k = 0; name == null && k < populations.size(); k++) {
      String word = populations.get(k);
      if (bare.startsWith(word)) {
        name = indicators.get(bare.substring(word.length()));
        population = name == null ? "" : word.replace("常住", "");
      }
    }
    if (name != null) {
      return new SubjectKey(
          population.isEmpty() ? name : population + name, "", name, population, true);
    }
    return plain(bare);
  }

  private String withoutScope(String subject, String place) {
    String bare = subject.replace("规上", "规模以上");
    for (boolean cut = true; cut; ) {
      int length =
          !place.isEmpty() && bare.startsWith(place) ? place.length() : scopes.lengthAt(bare, 0);
      cut = length > 0 && length < bare.length();
      bare = cut ? bare.substring(length) : bare;
    }
    return bare;
  }

  private SubjectKey plain(String bare) {
    int at = 0;
    int length = actWords.lengthAt(bare, 0);
    if (length == 0) {
      at = Math.max(0, actWords.indexIn(bare));
      length = actWords.lengthAt(bare, at);
    }
    String act = length == 0 ? "" : acts.getOrDefault(bare.substring(at, at + length), "");
    StringBuilder core = new StringBuilder();
    for (int i = 0; i < bare.length(); ) {
      int skip = i == at && length > 0 ? length : fillers.lengthAt(bare, i);
      if (skip == 0) {
        core.append(bare.charAt(i));
      }
      i += Math.max(1, skip);
    }
    String left = core.length() < SHORTEST_CORE ? bare : core.toString();
    return new SubjectKey(bare, act, left, "", false);
  }

  boolean isGeneric(SubjectKey key) {
    return generics.contains(key.core())
        || generics.contains(key.name())
        || key.core().length() < SHORTEST_CORE;
  }

  /** Returns 1 for the same thing, 0 for different things; the population is not looked at. */
  double likeness(SubjectKey a, SubjectKey b) {
    if (a.headline() || b.headline()) {
      return a.headline() && b.headline() && a.core().equals(b.core()) ? 1 : 0;
    }
    if (a.name().equals(b.name())) {
      return isGeneric(a) ? GENERIC : 1;
    }
    if (!a.act().equals(b.act()) && !a.act().isEmpty() && !b.act().isEmpty()) {
      return 0;
    }
    boolean open = isGeneric(a) || isGeneric(b);
    if (a.core().equals(b.core())) {
      return open || (!a.act().equals(b.act()) && isBare(a, b)) ? 0 : 0.95;
    }
    if (open) {
      return 0;
    }
    boolean within = a.core().contains(b.core()) || b.core().contains(a.core());
    return within && Math.min(a.core().length(), b.core().length()) > 2
        ? CONTAINED
        : dice(a.core(), b.core());
  }

  /** An act on one side only tells increments from stocks, unless it is 改造 or 完成. */
  private static boolean isBare(SubjectKey a, SubjectKey b) {
    String act = a.act().isEmpty() ? b.act() : a.act();
    return !act.equals("act-renew") && !act.equals("act-finish");
  }

  static double dice(String a, String b) {
    Set<String> left = pairs(a);
    Set<String> right = pairs(b);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    long shared = left.stream().filter(right::contains).count();
    return 2.0 * shared / (left.size() + right.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
