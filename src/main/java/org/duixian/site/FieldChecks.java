package org.duixian.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Typed;
import org.duixian.kernel.TypedDay;
import org.duixian.kernel.Years;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed fields of a form. What is wrong goes to the errors at its field; what is returned for
 * it then stands for nothing and is not to be used.
 *
 * @param errors where the errors go
 */
public record FieldChecks(FormErrors errors) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LIST = 2000;
  private static final Years YEARS = new Years(1900, 2200, null);

  /** Returns a name of 1 to 60 characters without spaces around it. */
  public String name(String field, @Nullable String typed) {
    return text(field, typed, LONGEST_NAME);
  }

  /** Like a name, but may be left out. */
  public String nameOr(String field, @Nullable String typed, String otherwise) {
    return stripped(typed).isEmpty() ? otherwise : name(field, typed);
  }

  /** Returns a text that is not empty and not longer than {@code longest}, spaces around it off. */
  public String text(String field, @Nullable String typed, int longest) {
    String text = stripped(typed);
    if (text.isEmpty() || text.length() > longest) {
      errors.add(field, "site.error.text", longest);
    }
    return text;
  }

  /** Like a text, but may be empty: null then. */
  public @Nullable String textOrNone(String field, @Nullable String typed, int longest) {
    return stripped(typed).isEmpty() ? null : text(field, typed, longest);
  }

  /** Returns a day in any of its spellings, between 1900 and 2200. */
  public LocalDate day(String field, @Nullable String typed) {
    return typed(field, TypedDay.read(typed, YEARS), LocalDate.EPOCH);
  }

  /** Like a day, but may be left out: null then. */
  public @Nullable LocalDate dayOrNone(String field, @Nullable String typed) {
    return stripped(typed).isEmpty() ? null : day(field, typed);
  }

  /** Returns a number without a unit. */
  public BigDecimal number(String field, @Nullable String typed) {
    return typed(field, Amount.readNumber(typed), BigDecimal.ZERO);
  }

  /** Like a number, but may be left out: null then. */
  public @Nullable BigDecimal numberOrNone(String field, @Nullable String typed) {
    return numberOrNone(field, typed, 0, null);
  }

  /**
   * Returns a figure of a unit, null where nothing is typed.
   *
   * @param places power of ten in which it is typed, where it brings no unit of its own
   */
  public @Nullable BigDecimal numberOrNone(
      String field, @Nullable String typed, int places, @Nullable String unit) {
    return stripped(typed).isEmpty()
        ? null
        : typed(field, Amount.readIn(typed, places, unit), BigDecimal.ZERO);
  }

  /** Returns a whole number from {@code least} to {@code most}. */
  public int whole(String field, @Nullable String typed, int least, int most) {
    Optional<Integer> number =
        Amount.readNumber(typed)
            .found()
            .filter(each -> each.stripTrailingZeros().scale() <= 0)
            .filter(each -> each.compareTo(BigDecimal.valueOf(least)) >= 0)
            .filter(each -> each.compareTo(BigDecimal.valueOf(most)) <= 0)
            .map(BigDecimal::intValueExact);
    if (number.isEmpty()) {
      errors.add(field, "site.error.whole", least, most);
    }
    return number.orElse(least);
  }

  /** Returns what was read; {@code otherwise} with the refusal at the field when there is none. */
  public <T> T typed(String field, Typed<T> typed, T otherwise) {
    return switch (typed) {
      case Typed.Read<T>(T value) -> value;
      case Typed.Refused<T> refused -> {
        errors.add(field, refused.messageKey(), refused.arguments().toArray());
        yield otherwise;
      }
    };
  }

  /** Returns the constant of that name; {@code otherwise} with an error when there is none. */
  public <E extends Enum<E>> E choice(String field, @Nullable String typed, E otherwise) {
    for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
      if (each.name().equals(stripped(typed))) {
        return each;
      }
    }
    errors.add(field, "site.error.choice");
    return otherwise;
  }

  /** Returns words, one a line or parted by commas, without repetition. */
  public List<String> words(String field, @Nullable String typed) {
    String text = stripped(typed);
    if (text.length() > LONGEST_LIST) {
      errors.add(field, "site.error.list", LONGEST_LIST);
    }
    return Arrays.stream(text.split("[、，,；;\\n\\r]+"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** Returns what was typed without spaces around it, empty for nothing. */
  public static String stripped(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
