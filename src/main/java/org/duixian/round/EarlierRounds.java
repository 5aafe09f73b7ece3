package org.duixian.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.springframework.stereotype.Repository;

/** What earlier rounds of the same year and grain found. */
@Repository
class EarlierRounds {

  private record Value(long line, BigDecimal value) {}

  private final DistrictSql jdbc;

  EarlierRounds(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest accepted value of each subject before a period. */
  Map<Earlier.Key, Earlier> before(Period period) {
    Map<Earlier.Key, Earlier> found = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (l.subject_kind, l.subject, l.unit, measured_unit)
                   l.subject_kind, l.subject, l.unit,
                   coalesce(l.measured_unit, l.unit) measured_unit, l.value, l.target,
                   f.id result
            from round r
            join submission_line l on l.district = r.district and l.round = r.id
            left join round_line_result f on f.district = l.district and f.line = l.id
                                         and f.round = r.id
            where r.district = :district and r.grain = :grain
              and r.period_start >= make_date(:year, 1, 1) and r.period_start < :start
              and l.state = 'ACCEPTED' and l.value is not null
              and r.superseded_by is null and (r.state = 'CLOSED' or r.former is null)
            order by l.subject_kind, l.subject, l.unit, measured_unit, r.period_start desc
            """)
        .with("grain", period.grain().name(), "year", period.year(), "start", period.start())
        .list(Earlier.class)
        .forEach(each -> found.put(each.key(), each));
    return found;
  }

  /** The accepted values of the year before a period by line of a unit's form, oldest first. */
  Map<Long, List<BigDecimal>> series(Round round, long unit) {
    Map<Long, List<BigDecimal>> found = new HashMap<>();
    jdbc.sql(
            """
            select now.id line, l.value
            from submission_line now
            join submission_line l on l.district = now.district
              and l.subject_kind = now.subject_kind and l.subject = now.subject
              and l.unit = now.unit and l.measured_unit is not distinct from now.measured_unit
            join round r on r.district = l.district and r.id = l.round
            where now.district = :district and now.round = :round and now.unit = :unit
              and r.grain = :grain and r.period_start >= make_date(:year, 1, 1)
              and r.period_start < :start and l.state = 'ACCEPTED' and l.value is not null
              and r.superseded_by is null and (r.state = 'CLOSED' or r.former is null)
            order by now.id, r.period_start
            """)
        .with("round", round.id(), "unit", unit, "grain", round.period().grain().name())
        .with("year", round.period().year(), "start", round.period().start())
        .list(Value.class)
        .forEach(
            each ->
                found.computeIfAbsent(each.line(), line -> new ArrayList<>()).add(each.value()));
    return found;
  }
}
