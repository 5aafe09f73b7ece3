package org.duixian.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.attachment.Attachment;
import org.duixian.followup.Matter;
import org.duixian.followup.MatterOrigin;
import org.duixian.followup.MatterState;
import org.duixian.followup.Step;
import org.duixian.followup.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is followed up.
 *
 * @param origin what it was opened from, with {@code originPage}, the page that shows it
 * @param level how far up it was told, 0 to 3
 * @param overdue days since the day has passed without an answer
 * @param steps what was done, empty in a listing of matters
 */
record MatterJson(
    long id,
    int year,
    int number,
    String title,
    String ask,
    MatterOrigin.Kind origin,
    @Nullable String originWords,
    @Nullable String originPage,
    long unit,
    String unitName,
    @Nullable Long task,
    LocalDate firstDue,
    LocalDate due,
    @Nullable LocalDate askedDue,
    MatterState state,
    int level,
    FigureJson overdue,
    OffsetDateTime openedAt,
    @Nullable OffsetDateTime closedAt,
    List<StepJson> steps,
    boolean sample,
    int version,
    String page) {

  /** One thing that was done; {@code files} are the names of what proves it. */
  record StepJson(
      int number,
      StepKind kind,
      String words,
      @Nullable LocalDate dueBefore,
      @Nullable LocalDate dueAfter,
      OffsetDateTime at,
      String by,
      List<String> files) {

    static StepJson of(Step step) {
      return new StepJson(
          step.number(),
          step.kind(),
          step.words(),
          step.dueBefore(),
          step.dueAfter(),
          step.at(),
          step.who(),
          step.files().stream().map(Attachment::name).toList());
    }
  }

  static MatterJson of(Matter matter, List<Step> steps, LocalDate today) {
    return new MatterJson(
        matter.id(),
        matter.year(),
        matter.number(),
        matter.title(),
        matter.ask(),
        matter.origin(),
        matter.originWords(),
        matter.originPath(),
        matter.unit(),
        matter.unitName(),
        matter.task(),
        matter.firstDue(),
        matter.due(),
        matter.askedDue(),
        matter.state(),
        matter.level(),
        FigureJson.of(matter.overdue(today)),
        matter.openedAt(),
        matter.closedAt(),
        steps.stream().map(StepJson::of).toList(),
        matter.sample(),
        matter.version(),
        matter.path());
  }
}
