package org.duixian.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.duixian.database.ColumnNames;
import org.duixian.kernel.Light;
import org.duixian.progress.Family;
import org.duixian.round.Aim;
import org.duixian.round.LineSubject;
import org.duixian.round.Plan;
import org.duixian.round.Reported;
import org.jspecify.annotations.Nullable;

/** A line of a snapshot on its way to the table; travels there as JSON. */
record NewResult(
    @JsonUnwrapped LineSubject subject,
    String unitName,
    int position,
    String title,
    Family family,
    String measureUnit,
    @JsonUnwrapped Aim aim,
    @JsonUnwrapped RoundResult.Reckoned reckoned,
    Light light,
    boolean madeUpLate,
    Reported reported,
    @JsonUnwrapped RoundResult.Written written,
    @JsonUnwrapped RoundResult.Provenance from,
    @Nullable Plan plan,
    @Nullable Outlook outlook) {

  /** The columns of {@code round_line_result} that its parts fill, but for the plan. */
  static final ColumnNames COLUMNS =
      new ColumnNames(
          """
          subject_kind text, subject bigint, unit bigint, measured_unit bigint, indicator bigint,
          unit_name text, position int, title text, family text, measure_unit text,
          target numeric, bound text, direction text, deadline date, target_statement bigint,
          target_observation bigint, actual numeric, completion numeric, time_progress numeric,
          lag numeric, shown_completion numeric, shown_lag numeric, rank int, ranked int,
          formula text, light text, made_up_late boolean, reported text, progress text,
          obstacle text, next_step text, forecast numeric, origin text, line bigint,
          actual_observation bigint, typed_by text, typed_at timestamptz, outlook jsonb\
          """);
}
