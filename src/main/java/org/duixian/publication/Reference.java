package org.duixian.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duixian.kernel.Light;
import org.duixian.result.RoundResult;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that stands for something of the snapshot: {@code {123.completion}} for a
 * figure, {@code {123.title}} for words, {@code {count.RED}} for a count.
 */
sealed interface Reference {

  /** What stands in braces. */
  Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

  /** Digits that are no figures: days, periods, numbers of papers, numbering, names in quotes. */
  Pattern NO_FIGURES =
      Pattern.compile(
          "“[^”]*”|〔\\d+〕|（\\d+）|第\\d+|^\\s*\\d+[.、．]|\\d+[—-]\\d+月|\\d+(?=[年月日号])|\\{[^{}]*\\}");

  /** Digits with a point and a per cent sign. */
  Pattern FIGURES = Pattern.compile("\\d+(?:\\.\\d+)?[%％]?");

  /** One field of one result. */
  record Field(long result, RoundResult.Field field) implements Reference {
    @Override
    public String text() {
      return "{" + result + "." + field.word() + "}";
    }
  }

  /** Words of one result. */
  record Words(long result, Part part) implements Reference {
    @Override
    public String text() {
      return "{" + result + "." + part.word() + "}";
    }
  }

  /** How many results have this light; all of them for null. */
  record Count(@Nullable Light light) implements Reference {
    @Override
    public String text() {
      return "{count." + (light == null ? "ALL" : light.name()) + "}";
    }
  }

  /** The words of a result that can be referred to. */
  enum Part {
    TITLE,
    UNIT,
    PROGRESS,
    OBSTACLE,
    NEXT_STEP;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Returns it as it stands in a text. */
  String text();

  /** Returns what stands in braces as a reference, null if it is none. */
  static @Nullable Reference of(String inside) {
    int dot = inside.indexOf('.');
    if (dot < 0) {
      return null;
    }
    String after = inside.substring(dot + 1);
    if (inside.startsWith("count.")) {
      return count(after);
    }
    return inside.substring(0, dot).matches("[0-9]{1,18}")
        ? ofResult(Long.parseLong(inside.substring(0, dot)), after)
        : null;
  }

  private static @Nullable Reference ofResult(long result, String word) {
    for (RoundResult.Field field : RoundResult.Field.values()) {
      if (field.word().equals(word)) {
        return new Field(result, field);
      }
    }
    for (Part part : Part.values()) {
      if (part.word().equals(word)) {
        return new Words(result, part);
      }
    }
    return null;
  }

  private static @Nullable Reference count(String name) {
    if (name.equals("ALL")) {
      return new Count(null);
    }
    return Arrays.stream(Light.values())
        .filter(light -> light.name().equals(name))
        .findFirst()
        .map(Count::new)
        .orElse(null);
  }

  /** Returns the numbers that were typed into a text instead of referred to. */
  static List<String> typed(String words) {
    String rest = NO_FIGURES.matcher(words).replaceAll("　");
    return FIGURES.matcher(rest).results().map(MatchResult::group).toList();
  }
}
