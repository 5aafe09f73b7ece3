package org.duixian.strategy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.kernel.When;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.strategy.Report.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What is typed of a report upward; public for the templates only. */
public record ReportForm(
    @Nullable String kind,
    @Nullable String strategy,
    @Nullable String unit,
    @Nullable String title,
    @Nullable String words,
    @Nullable String occurredAt,
    @Nullable String limitHours,
    @Nullable List<MultipartFile> files) {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_WORDS = 10_000;
  private static final int MOST_HOURS = 240;

  /** A report as it was understood. */
  public record Read(
      Kind kind,
      String title,
      String words,
      @Nullable OffsetDateTime occurredAt,
      @Nullable Integer limitHours) {}

  static ReportForm empty(@Nullable String strategy) {
    return new ReportForm("BULLETIN", strategy, null, null, null, null, "24", null);
  }

  Read read(FormErrors errors, OffsetDateTime now) {
    FieldChecks fields = new FieldChecks(errors);
    Kind read = fields.choice("kind", kind, Kind.BULLETIN);
    boolean matter = read == Kind.MATTER;
    return new Read(
        read,
        fields.text("title", title, LONGEST_TITLE),
        fields.text("words", words, LONGEST_WORDS),
        matter ? moment(errors, now) : null,
        matter ? fields.whole("limitHours", limitHours, 1, MOST_HOURS) : null);
  }

  /** A time as the browser sends it, in the district's time; not in the future. */
  private OffsetDateTime moment(FormErrors errors, OffsetDateTime now) {
    try {
      OffsetDateTime moment = When.in(LocalDateTime.parse(FieldChecks.stripped(occurredAt)));
      if (!moment.isAfter(now) && moment.isAfter(now.minusYears(1))) {
        return moment;
      }
    } catch (DateTimeException e) {
      // Said at the field, below.
    }
    errors.add("occurredAt", "strategy.error.moment");
    return now;
  }

  List<MultipartFile> chosen() {
    return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
  }
}
