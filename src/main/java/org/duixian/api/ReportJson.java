package org.duixian.api;

import java.time.OffsetDateTime;
import org.duixian.strategy.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report upward.
 *
 * @param hours between the matter and its report, null for a bulletin
 */
record ReportJson(
    long id,
    Report.Kind kind,
    int year,
    int number,
    @Nullable Long strategy,
    long unit,
    String unitName,
    String title,
    String words,
    @Nullable OffsetDateTime occurredAt,
    OffsetDateTime sentAt,
    String sentBy,
    @Nullable FigureJson hours,
    boolean late,
    boolean sample,
    String page) {

  static ReportJson of(Report report) {
    return new ReportJson(
        report.id(),
        report.kind(),
        report.year(),
        report.number(),
        report.strategy(),
        report.unit(),
        report.unitName(),
        report.title(),
        report.words(),
        report.occurredAt(),
        report.sentAt(),
        report.sentBy(),
        FigureJson.orNone(report.hours()),
        report.late(),
        report.sample(),
        report.path());
  }
}
