package org.duixian.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** Reads typed fields; what is wrong goes to the errors, and what is returned then is not used. */
record FieldChecks(FormErrors errors) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LIST = 2000;

  String name(String field, @Nullable String typed) {
    String name = stripped(typed);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.add(field, "organisation.error.name", LONGEST_NAME);
    }
    return name;
  }

  /** Like a name, but may be left out. */
  String nameOr(String field, @Nullable String typed, String otherwise) {
    return stripped(typed).isEmpty() ? otherwise : name(field, typed);
  }

  LocalDate day(String field, @Nullable String typed) {
    try {
      LocalDate day = LocalDate.parse(stripped(typed));
      if (day.getYear() >= 1900 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeException e) {
      // Said at the field, below.
    }
    errors.add(field, "organisation.error.day");
    return LocalDate.EPOCH;
  }

  /** One word a line, or parted by commas; without repetition. */
  List<String> words(String field, @Nullable String typed) {
    String text = stripped(typed);
    if (text.length() > LONGEST_LIST) {
      errors.add(field, "organisation.error.list", LONGEST_LIST);
    }
    return Arrays.stream(text.split("[、，,；;\\n\\r]+"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  static String stripped(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
