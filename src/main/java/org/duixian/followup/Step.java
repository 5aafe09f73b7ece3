package org.duixian.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.attachment.Attachment;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done in a matter.
 *
 * @param number position within the matter, from 1
 * @param words what was said
 * @param dueBefore the day that counted before, null if the step sets none
 * @param dueAfter the day set or asked for, null if none
 * @param level the level told, null but for an escalation
 * @param who name of the account, {@code system} for the clock
 * @param files proof that came with it
 */
public record Step(
    int number,
    StepKind kind,
    String words,
    @Nullable LocalDate dueBefore,
    @Nullable LocalDate dueAfter,
    @Nullable Integer level,
    OffsetDateTime at,
    String who,
    List<Attachment> files) {

  /** Returns day and minute in the district's time. */
  public String when() {
    return When.of(at);
  }
}
