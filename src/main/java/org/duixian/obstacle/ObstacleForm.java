package org.duixian.obstacle;

import java.time.LocalDate;
import org.duixian.obstacle.ObstacleWork.NewObstacle;
import org.duixian.obstacle.ObstacleWork.NewStep;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed to raise an obstacle; public for the templates only. */
public record ObstacleForm(
    @Nullable String kind, @Nullable String title, @Nullable String words, @Nullable String day) {

  static final int LONGEST_TITLE = 120;
  static final int LONGEST_WORDS = 2000;

  NewObstacle read(FormErrors errors, LocalDate today) {
    FieldChecks fields = new FieldChecks(errors);
    LocalDate raised = fields.day("day", day);
    if (errors.at("day") == null && raised.isAfter(today)) {
      errors.add("day", "obstacle.error.to-come");
    }
    return new NewObstacle(
        fields.choice("kind", kind, ObstacleKind.OTHER),
        fields.text("title", title, LONGEST_TITLE),
        fields.text("words", words, LONGEST_WORDS),
        raised);
  }

  /** What is typed for a step; public for the templates only. */
  public record OfStep(
      @Nullable ObstacleStepKind kind,
      int version,
      @Nullable String words,
      @Nullable String unit,
      @Nullable String due) {

    /** Returns the name of a field of its own form. */
    public String field(String name) {
      return name + "-" + kind;
    }

    NewStep read(FormErrors errors, LocalDate today) {
      FieldChecks fields = new FieldChecks(errors);
      ObstacleStepKind of = kind == null ? ObstacleStepKind.RAISED : kind;
      boolean assigns = of == ObstacleStepKind.ASSIGNED;
      String digits = FieldChecks.stripped(unit);
      if (assigns && !digits.matches("[0-9]{1,18}")) {
        errors.add(field("unit"), "site.error.choice");
      }
      LocalDate by = assigns ? fields.day(field("due"), due) : null;
      if (by != null && errors.at(field("due")) == null && by.isBefore(today)) {
        errors.add(field("due"), "obstacle.error.past");
      }
      String said = fields.text(field("words"), words, LONGEST_WORDS);
      Long to = assigns && errors.isEmpty() ? Long.valueOf(digits) : null;
      return new NewStep(of, version, said, to, by);
    }
  }
}
