package org.duixian.calendar;

import java.time.LocalDate;
import org.duixian.calendar.Arrangement.Notice;
import org.duixian.change.Fields;
import org.duixian.site.FieldChecks;
import org.jspecify.annotations.Nullable;

/** What is typed to enter the arrangement of a year; public for the templates only. */
public record YearForm(
    String year,
    String seen,
    @Nullable String notice,
    @Nullable String issued,
    @Nullable String source,
    @Nullable String worked,
    @Nullable String off) {

  static final Fields FIELDS = Fields.of("calendar.", "notice issued source worked off withdrawn#");

  static final int FIRST = 1990;
  static final int LAST = 2100;

  private static final int LONGEST_NOTICE = 60;
  private static final int LONGEST_SOURCE = 200;
  private static final int MOST_VERSIONS = 9999;

  /** Returns the form of a year, filled with what stands. */
  static YearForm of(int year, int seen, @Nullable Arrangement standing) {
    String to = String.valueOf(year);
    String version = String.valueOf(seen);
    if (standing == null) {
      return new YearForm(to, version, "", "", "", "", "");
    }
    Notice notice = standing.notice();
    return new YearForm(
        to,
        version,
        notice.number(),
        notice.issued().toString(),
        notice.source(),
        DayList.written(year, standing.worked()),
        DayList.written(year, standing.off()));
  }

  int year(FieldChecks fields) {
    return fields.whole("year", year, FIRST, LAST);
  }

  /**
   * Reads the arrangement as the version after the one that was seen; what is wrong goes to the
   * errors, and what is returned then is not used.
   */
  Arrangement read(FieldChecks fields, LocalDate today) {
    int of = year(fields);
    int version = fields.whole("seen", seen, 0, MOST_VERSIONS) + 1;
    return new Arrangement(
        new Edition(of, true, version),
        new Notice(
            fields.text("notice", notice, LONGEST_NOTICE),
            fields.day("issued", issued),
            fields.text("source", source, LONGEST_SOURCE),
            today),
        new DayList(fields, "worked", of).worked(worked),
        new DayList(fields, "off", of).off(off));
  }
}
