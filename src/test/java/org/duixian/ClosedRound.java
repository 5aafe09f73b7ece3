package org.duixian;

import java.util.Map;

/**
 * A closed round with one red result and one green, both of one unit.
 *
 * @param red number of the red result: 38 of 100, 3.66 points behind
 */
public record ClosedRound(long id, long red) {

  /** Closes the round of a month of 2025. */
  public static ClosedRound of(TestDistrict district, int month, long unit) {
    long id = open(district, month);
    Rows rows = new Rows(district, id, unit);
    long red = rows.add(1, "新建示例道路", "38", "-3.66", "RED");
    rows.add(2, "改造示例管网", "60", "18.3", "GREEN");
    district.update(
        """
        update round set state = 'CLOSED', closed_at = '2025-06-03 09:00+08', closed_by = '办公室'
        where district = :district and id = :id
        """,
        "id",
        id);
    return new ClosedRound(id, red);
  }

  /** Opens a round that nobody is asked in. */
  public static long open(TestDistrict district, int month) {
    return district.insert(
        """
        insert into round (district, grain, period_start, period_end, first_due, due, opened_at,
                           opened_by, sample)
        values (:district, 'MONTH', make_date(2025, :month, 1),
                (make_date(2025, :month, 1) + interval '1 month' - interval '1 day')::date,
                now(), now(), now(), '日历', true)
        returning id
        """,
        Map.of("month", month));
  }

  private record Rows(TestDistrict district, long round, long unit) {

    long add(long subject, String title, String rate, String lag, String light) {
      return district.insert(
          """
          insert into round_line_result (district, round, subject_kind, subject, unit, unit_name,
              position, title, family, measure_unit, target, actual, completion, time_progress,
              lag, shown_completion, shown_lag, light, made_up_late, reported, obstacle, origin,
              formula, sample)
          values (:district, :round, 'TASK', :subject, :unit, '区住房局', 1, :title, 'CUMULATIVE',
                  '条', 100, :rate::numeric, :rate::numeric, 41.6, :lag::numeric,
                  :rate::numeric, trunc(:lag::numeric, 1), :light, false, 'IN_TIME',
                  '管线迁改未完成。', 'TYPED', 'cumulative', true)
          returning id
          """,
          Map.of(
              "round", round, "unit", unit, "subject", subject, "title", title, "rate", rate, "lag",
              lag, "light", light));
    }
  }
}
