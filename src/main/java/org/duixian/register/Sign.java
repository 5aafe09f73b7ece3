package org.duixian.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A letter that says in a list how one of several things of an item stands. A trait publishes them
 * as one text under a fact called {@code signs}, such as {@code 土缺2026-07-15 资齐}.
 *
 * @param letter one character
 * @param there whether nothing is lacking any more
 * @param due the day from which what is lacking is late, null for none
 */
public record Sign(String letter, boolean there, @Nullable LocalDate due) {

  private static final String THERE = "齐";
  private static final String LACKING = "缺";
  private static final String SHAPE =
      "\\S(" + THERE + "|" + LACKING + "([0-9]{4}-[0-9]{2}-[0-9]{2})?)";

  /** Returns the text that a trait publishes. */
  public static String written(List<Sign> signs) {
    return signs.stream().map(Sign::written).collect(Collectors.joining(" "));
  }

  private String written() {
    return letter + (there ? THERE : LACKING + (due == null ? "" : due));
  }

  /** Reads what {@link #written(List)} wrote of a field, empty where it holds something else. */
  static List<Sign> read(String field, String text) {
    return field.endsWith(".signs")
        ? Arrays.stream(text.split(" ")).flatMap(each -> one(each).stream()).toList()
        : List.of();
  }

  private static Optional<Sign> one(String word) {
    if (!word.matches(SHAPE)) {
      return Optional.empty();
    }
    LocalDate due = word.length() > 2 ? LocalDate.parse(word.substring(2)) : null;
    return Optional.of(new Sign(word.substring(0, 1), word.startsWith(THERE, 1), due));
  }

  /** Says whether something is lacking after its day. */
  public boolean late(LocalDate today) {
    return !there && due != null && today.isAfter(due);
  }
}
