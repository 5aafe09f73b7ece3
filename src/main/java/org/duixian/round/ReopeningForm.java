package org.duixian.round;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.kernel.When;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed to open a closed round again; public for the template only. */
public record ReopeningForm(@Nullable String reason, @Nullable String due) {

  private static final int LONGEST = 300;
  private static final int HOUR = 18;

  record Read(String reason, OffsetDateTime due) {}

  /** The new deadline is the end of an office day that is not over. */
  Read read(FormErrors errors, LocalDate today) {
    FieldChecks fields = new FieldChecks(errors);
    String why = fields.text("reason", reason, LONGEST);
    LocalDate day = fields.day("due", due);
    if (errors.at("due") == null && day.isBefore(today)) {
      errors.add("due", "round.error.past");
    }
    return new Read(why, When.in(day.atTime(HOUR, 0)));
  }
}
