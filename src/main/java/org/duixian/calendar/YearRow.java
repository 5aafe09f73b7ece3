package org.duixian.calendar;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duixian.calendar.Arrangement.Notice;
import org.duixian.kernel.When;

/** A version of a year as the table has it. */
record YearRow(Arrangement arrangement, boolean withdrawn) {

  /** The newest version of each year that the district has entered. */
  static final String NEWEST =
      """
      select distinct on (year) year, number, notice, issued, source, worked, off, withdrawn,
             entered_at
      from working_year where district = :district
      order by year, number desc
      """;

  static final String LAST =
      """
      select coalesce(max(number), 0) from working_year
      where district = :district and year = :year
      """;

  static final String INSERT =
      """
      insert into working_year (district, year, number, notice, issued, source, worked, off,
                                withdrawn, entered_by, entered_at)
      values (:district, :year, :number, :notice, :issued, :source,
              cast(:worked as date[]), cast(:off as date[]), :withdrawn, :by, :at)
      on conflict do nothing
      """;

  static YearRow of(ResultSet row, int ignored) throws SQLException {
    Edition edition = new Edition(row.getInt("year"), true, row.getInt("number"));
    OffsetDateTime entered = row.getObject("entered_at", OffsetDateTime.class);
    Notice notice =
        new Notice(
            row.getString("notice"),
            row.getObject("issued", LocalDate.class),
            row.getString("source"),
            entered.atZoneSameInstant(When.ZONE).toLocalDate());
    Arrangement arrangement =
        new Arrangement(edition, notice, days(row.getArray("worked")), days(row.getArray("off")));
    return new YearRow(arrangement, row.getBoolean("withdrawn"));
  }

  private static SortedSet<LocalDate> days(Array array) throws SQLException {
    return Arrays.stream((Date[]) array.getArray())
        .map(Date::toLocalDate)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
