package org.duixian.kernel;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something that is found by its name, by characters or by their first letters.
 *
 * @param note what is said beside it
 * @param written the name as it is compared
 * @param initials its first letters
 */
public record FoundName(String name, String note, String path, String written, String initials) {

  private record Ranked(FoundName name, int rank) {}

  /** Returns a thing by its name; other names of it are given behind it, parted by blanks. */
  public static FoundName of(String name, String others, String note, String path) {
    String all = others.isEmpty() ? name : name + " " + others;
    return new FoundName(name, note, path, folded(all), Initials.of(name));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Returns those that hold all of the words, the best first: begun by them, holding them. */
  public static List<FoundName> best(List<FoundName> names, String words) {
    String sought = folded(words).strip();
    List<String> parts = List.of(sought.split("\\s+"));
    boolean letters = Initials.typed(sought);
    return names.stream()
        .map(each -> new Ranked(each, each.rank(sought, parts, letters)))
        .filter(each -> each.rank() < NOT)
        .sorted(
            Comparator.comparingInt(Ranked::rank)
                .thenComparingInt(each -> each.name().name().length()))
        .map(Ranked::name)
        .toList();
  }

  private static final int NOT = 9;

  private int rank(String sought, List<String> parts, boolean letters) {
    if (sought.isEmpty()) {
      return NOT;
    }
    if (written.equals(sought)) {
      return 0;
    }
    if (written.startsWith(sought)) {
      return 1;
    }
    if (parts.stream().allMatch(written::contains)) {
      return 2;
    }
    if (!letters) {
      return NOT;
    }
    return initials.startsWith(sought) ? 3 : initials.contains(sought) ? 4 : NOT;
  }
}
