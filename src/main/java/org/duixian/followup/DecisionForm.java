package org.duixian.followup;

import java.time.LocalDate;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed of a decision; public for the templates only. */
public record DecisionForm(
    @Nullable String words,
    @Nullable String unit,
    @Nullable String leader,
    @Nullable String due,
    @Nullable String about) {

  private static final int LONGEST = 500;

  /** A decision as it was understood. */
  public record Read(String words, @Nullable String leader, LocalDate due) {}

  Read read(FormErrors errors, LocalDate heldOn) {
    FieldChecks fields = new FieldChecks(errors);
    Read read =
        new Read(
            fields.text("words", words, LONGEST),
            fields.textOrNone("leader", leader, 60),
            fields.day("due", due));
    if (errors.at("due") == null && read.due().isBefore(heldOn)) {
      errors.add("due", "followup.error.before-meeting");
    }
    return read;
  }
}
