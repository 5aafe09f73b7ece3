package org.duixian.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.duixian.database.ColumnNames;
import org.duixian.indicator.Nature;
import org.duixian.progress.Family;
import org.jspecify.annotations.Nullable;

/** A line as it is put on a form when a round opens; travels to the database as JSON. */
record NewLine(
    @JsonUnwrapped LineSubject subject,
    int position,
    String title,
    @Nullable String quote,
    @Nullable Long statement,
    Family family,
    String measureUnit,
    int scale,
    Nature nature,
    @JsonUnwrapped Aim aim,
    @Nullable BigDecimal bandHigh,
    @Nullable BigDecimal soFar,
    @JsonUnwrapped(prefix = "last_") Line.Last last,
    boolean asked,
    @JsonUnwrapped Line.Known known) {

  /** The columns of {@code submission_line} that its parts fill. */
  static final ColumnNames COLUMNS =
      new ColumnNames(
          """
          unit bigint, subject_kind text, subject bigint, measured_unit bigint, indicator bigint,
          position int, title text, quote text, statement bigint, family text, measure_unit text,
          scale int, nature text, target numeric, bound text, direction text, deadline date,
          target_statement bigint, target_observation bigint, band_high numeric, so_far numeric,
          last_value numeric, last_target numeric, last_result bigint, asked boolean,
          value numeric, origin text, observation bigint\
          """);

  /** Returns the same at another place on the form. */
  NewLine at(int place) {
    return new NewLine(
        subject,
        place,
        title,
        quote,
        statement,
        family,
        measureUnit,
        scale,
        nature,
        aim,
        bandHigh,
        soFar,
        last,
        asked,
        known);
  }
}
