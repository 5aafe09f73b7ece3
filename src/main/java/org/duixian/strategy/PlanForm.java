package org.duixian.strategy;

import java.time.LocalDate;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed of an action plan; public for the templates only. */
public record PlanForm(
    @Nullable String title,
    @Nullable String parent,
    @Nullable String unit,
    @Nullable String leader,
    @Nullable String starts,
    @Nullable String due) {

  private static final int LONGEST_TITLE = 120;

  /** A plan as it was understood. */
  public record Read(String title, @Nullable String leader, LocalDate starts, LocalDate due) {}

  static PlanForm of(ActionPlan plan) {
    return new PlanForm(
        plan.title(),
        plan.parent() == null ? "" : plan.parent().toString(),
        String.valueOf(plan.unit()),
        plan.leader(),
        plan.starts().toString(),
        plan.due().toString());
  }

  static PlanForm within(Strategy strategy) {
    return new PlanForm(
        null, null, null, null, strategy.starts().toString(), strategy.due().toString());
  }

  Read read(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    @Nullable String inCharge =
        FieldChecks.stripped(leader).isEmpty() ? null : fields.name("leader", leader);
    Read read =
        new Read(
            fields.text("title", title, LONGEST_TITLE),
            inCharge,
            fields.day("starts", starts),
            fields.day("due", due));
    Timetable.check(errors, "due", read.starts(), read.due());
    return read;
  }
}
