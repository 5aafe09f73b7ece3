package org.duixian.round;

import java.time.LocalDate;
import java.util.List;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.springframework.stereotype.Repository;

/** How the units reported in the closed rounds of a year. */
@Repository
public class SentForms {

  private final DistrictSql jdbc;

  SentForms(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the forms of all closed rounds of a year, the oldest round first, by unit. */
  public List<SentForm> ofYear(int year) {
    return jdbc.sql(
            """
            select s.round, r.grain, r.period_start, s.unit, s.times, s.late,
                   count(l.id) filter (where l.asked and l.value is not null) asked,
                   count(l.id) filter (where l.asked and l.value is not null and exists (
                     select 1 from submission_evidence e
                     where e.district = l.district and e.line = l.id)) proven
            from round r
            join submission s on s.district = r.district and s.round = r.id
            left join submission_line l
              on l.district = s.district and l.round = s.round and l.unit = s.unit
            where r.district = :district and r.state = 'CLOSED'
              and r.superseded_by is null
              and r.period_start between :first and :last
            group by r.period_end, s.round, r.grain, r.period_start, s.unit, s.times, s.late
            order by r.period_end, s.round, s.unit
            """)
        .with("first", LocalDate.of(year, 1, 1), "last", LocalDate.of(year, 12, 31))
        .list(
            (row, number) ->
                new SentForm(
                    row.getLong("round"),
                    new Period(
                        Period.Grain.valueOf(row.getString("grain")),
                        row.getDate("period_start").toLocalDate()),
                    row.getLong("unit"),
                    row.getInt("times"),
                    row.getBoolean("late"),
                    row.getInt("asked"),
                    row.getInt("proven")));
  }
}
