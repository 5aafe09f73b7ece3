package org.duixian.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.duixian.document.Statement;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param number running number within the year
 * @param node the goal it hangs on
 * @param parent the task it is a part of
 * @param statement the sentence it was made from, null if added by hand
 * @param indicator what the target measures
 * @param value the target in its base unit
 * @param targetStatement the figure the target was read from, null once typed by hand
 * @param reason why the lead unit is proposed
 * @param leader name of the district leader in charge
 * @param document the document of the sentence
 * @param paragraph its paragraph there
 */
public record Task(
    long id,
    int year,
    int number,
    @Nullable Long node,
    @Nullable Long parent,
    String title,
    @Nullable Long statement,
    @Nullable String indicator,
    @Nullable Bound bound,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Long targetStatement,
    AssignmentState assignment,
    @Nullable Long leadUnit,
    @Nullable String leadName,
    @Nullable String reason,
    @Nullable String leader,
    @Nullable LocalDate deadline,
    @Nullable String note,
    TaskState state,
    boolean sample,
    OffsetDateTime updatedAt,
    int version,
    @Nullable Long document,
    @Nullable Integer paragraph) {

  /** Returns the path to the task's sentence on the reading page. */
  public String sentencePath() {
    return "/documents/" + document + "?statement=" + statement + "#s" + statement;
  }

  /** Returns the day of the last change as month and day, in the district's time. */
  public String updatedOn() {
    LocalDate day = updatedAt.atZoneSameInstant(When.ZONE).toLocalDate();
    return day.getMonthValue() + "-" + day.getDayOfMonth();
  }

  /** What speaks for the proposed lead unit; {@code kind} is NAMED, TOPIC or EARLIER. */
  public record Reason(String kind, String words) {}

  /** Returns why the lead unit is proposed, the strongest reason first. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (String each : reason == null ? new String[0] : reason.split("\\|")) {
      int colon = each.indexOf(':');
      if (colon > 0) {
        reasons.add(new Reason(each.substring(0, colon), each.substring(colon + 1)));
      }
    }
    return reasons;
  }

  /** Returns the target with its source, null when the task has none in numbers. */
  public @Nullable Sourced target() {
    if (value == null) {
      return null;
    }
    Source source =
        targetStatement == null
            ? new Source.Typed("task", id, "target")
            : new Source.Sentence(targetStatement);
    return new Sourced(value, unit, Statement.sign(bound), source);
  }
}
