package org.duixian.reader.continuity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Takes subjects apart. */
final class SubjectKeys {
  private static final int SHORTEST_CORE = 2;

  private final Map<String, String> indicators = new HashMap<>();
  private final Map<String, String> acts = new HashMap<>();
  private final Words actWords;
  private final Words scopes;
  private final Words fillers;
  private final Words generics;
  private final Words narrowing;
  private final List<String> populations;
  private final Map<String, List<String>> populationNames;
  private final Map<String, List<String>> sameThings;

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
    this.narrowing = words.words("narrowing");
    this.populationNames = words.map("population-names");
    this.sameThings = words.map("same-thing");
    this.populations = new ArrayList<>(words.list("population"));
    populations.sort(Comparator.comparingInt(String::length).reversed());
  }

  SubjectKey of(String subject, String place) {
    String bare = withoutScope(subject, place);
    SubjectKey key = indicator(bare);
    if (key == null && bare.indexOf('、') > 0) {
      key = indicator(bare.substring(bare.lastIndexOf('、') + 1));
    }
    return key == null ? plain(bare) : key;
  }

  /**
   * Returns the group of the last act that words before a number name, empty for none. What was 增加到
   * a number is that number, not the increment.
   */
  String actIn(String words) {
    int at = actWords.findLast(words, 0, words.length());
    if (at < 0) {
      return "";
    }
    int end = at + actWords.lengthAt(words, at);
    boolean reached = end < words.length() && "到至".indexOf(words.charAt(end)) >= 0;
    return reached ? "" : acts.getOrDefault(words.substring(at, end), "");
  }

  private @Nullable SubjectKey indicator(String bare) {
    String name = indicators.get(bare);
    String population = "";
    for (int k = 0; name == null && k < populations.size(); k++) {
      String word = populations.get(k);
      if (bare.startsWith(word)) {
        name = indicators.get(bare.substring(word.length()));
        population = name == null ? "" : populationName(word);
      }
    }
    return name == null
        ? null
        : new SubjectKey(
            population.isEmpty() ? name : population + name, "", name, population, true, Set.of());
  }

  private String populationName(String word) {
    List<String> names = populationNames.get(word);
    return names == null ? word : String.join("", names);
  }

  private String withoutScope(String subject, String place) {
    String bare = subject;
    for (Map.Entry<String, List<String>> thing : sameThings.entrySet()) {
      bare = bare.replace(thing.getKey(), thing.getValue().getFirst());
    }
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
    return new SubjectKey(bare, act, left, "", false, marks(bare));
  }

  private Set<String> marks(String bare) {
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < bare.length(); ) {
      int length = narrowing.lengthAt(bare, i);
      if (length > 0) {
        found.add(bare.substring(i, i + length).replace("级", ""));
      }
      i += Math.max(1, length);
    }
    return found;
  }

  boolean isGeneric(SubjectKey key) {
    return generics.contains(key.core())
        || generics.contains(key.name())
        || key.core().length() < SHORTEST_CORE;
  }
}
