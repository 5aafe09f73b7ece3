package org.duixian.followup;

import java.time.LocalDate;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed to open a matter; public for the templates only. */
public record MatterForm(
    @Nullable String title,
    @Nullable String ask,
    @Nullable String unit,
    @Nullable String due,
    @Nullable String task,
    @Nullable String result,
    @Nullable String obstacle) {

  static final int LONGEST_TITLE = 120;
  static final int LONGEST_WORDS = 2000;

  /** What of it could be read; null where there are errors. */
  record Read(String title, String ask, LocalDate due) {}

  Read read(FormErrors errors, LocalDate today) {
    FieldChecks fields = new FieldChecks(errors);
    Read read =
        new Read(
            fields.text("title", title, LONGEST_TITLE),
            fields.text("ask", ask, LONGEST_WORDS),
            fields.day("due", due));
    if (errors.at("due") == null && read.due().isBefore(today)) {
      errors.add("due", "followup.error.past");
    }
    return read;
  }

  /** Returns the number in a field, null if there is none. */
  static @Nullable Long number(@Nullable String typed) {
    String digits = FieldChecks.stripped(typed);
    return digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
  }
}
