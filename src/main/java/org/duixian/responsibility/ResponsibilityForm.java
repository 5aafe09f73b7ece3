package org.duixian.responsibility;

import java.time.LocalDate;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed to say who answers for an item; public for the templates only. */
public record ResponsibilityForm(
    @Nullable String role, @Nullable String person, @Nullable String day, @Nullable String words) {

  private static final int LONGEST_WORDS = 200;

  /** A form in which nothing is typed. */
  static final ResponsibilityForm EMPTY = new ResponsibilityForm(null, null, null, null);

  /** What of it could be read. */
  record Read(ResponsibilityRole role, long person, LocalDate day, String words) {}

  Read read(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    String digits = FieldChecks.stripped(person);
    boolean chosen = digits.matches("[0-9]{1,18}");
    if (!chosen) {
      errors.add("person", "site.error.choice");
    }
    String said = fields.textOrNone("words", words, LONGEST_WORDS);
    return new Read(
        fields.choice("role", role, ResponsibilityRole.LEADER),
        chosen ? Long.parseLong(digits) : 0,
        fields.day("day", day),
        said == null ? "" : said);
  }
}
