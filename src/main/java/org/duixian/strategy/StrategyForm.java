package org.duixian.strategy;

import java.time.LocalDate;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed of a strategy; public for the templates only. */
public record StrategyForm(
    @Nullable String name,
    @Nullable String aim,
    @Nullable String headquarters,
    @Nullable String commander,
    @Nullable String deputies,
    @Nullable String officeUnit,
    @Nullable String starts,
    @Nullable String due) {

  private static final int LONGEST_TEXT = 1000;

  /** A strategy as it was understood. */
  public record Read(
      String name,
      String aim,
      String headquarters,
      String commander,
      String deputies,
      LocalDate starts,
      LocalDate due) {}

  static StrategyForm empty() {
    return new StrategyForm(null, null, null, null, null, null, null, null);
  }

  static StrategyForm of(Strategy strategy) {
    return new StrategyForm(
        strategy.name(),
        strategy.aim(),
        strategy.headquarters(),
        strategy.commander(),
        strategy.deputies(),
        String.valueOf(strategy.officeUnit()),
        strategy.starts().toString(),
        strategy.due().toString());
  }

  Read read(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    String others = fields.textOrNone("deputies", deputies, LONGEST_TEXT);
    Read read =
        new Read(
            fields.name("name", name),
            fields.text("aim", aim, LONGEST_TEXT),
            fields.name("headquarters", headquarters),
            fields.name("commander", commander),
            others == null ? "" : others,
            fields.day("starts", starts),
            fields.day("due", due));
    Timetable.check(errors, "due", read.starts(), read.due());
    return read;
  }
}
