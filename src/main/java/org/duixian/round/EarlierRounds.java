package org.duixian.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.springframework.stereotype.Repository;

/** What earlier rounds of the same year and grain found. */
@Repository
class EarlierRounds {

  private record Value(long line, BigDecimal value) {}

  private final DistrictSql jdbc;
  private final FrozenResults frozen;

  EarlierRounds(DistrictSql jdbc, FrozenResults frozen) {
    this.jdbc = jdbc;
    this.frozen = frozen;
  }

  /** The latest accepted value of each subject before a period, with its frozen result. */
  Map<LineSubject.Key, Line.Last> before(Period period) {
    List<Earlier> accepted = accepted(period);
    Map<Long, Long> results = frozen.ofLines(accepted.stream().map(Earlier::line).toList());
    Map<LineSubject.Key, Line.Last> found = new HashMap<>();
    for (Earlier each : accepted) {
      found.put(each.key(), new Line.Last(each.value(), each.target(), results.get(each.line())));
    }
    return found;
  }

  private List<Earlier> accepted(Period period) {
    return jdbc.sql(
            """
            select distinct on (l.subject_kind, l.subject, l.unit, measured_unit)
                   l.subject_kind, l.subject, l.unit,
                   coalesce(l.measured_unit, l.unit) measured_unit, l.id line, l.value, l.target
            from round r
            join submission_line l on l.district = r.district and l.round = r.id
            where r.district = :district and r.grain = :grain
              and r.period_start >= make_date(:year, 1, 1) and r.period_start < :start
              and l.state = 'ACCEPTED' and l.value is not null
              and r.superseded_by is null and (r.state = 'CLOSED' or r.former is null)
            order by l.subject_kind, l.subject, l.unit, measured_unit, r.period_start desc
            """)
        .with("grain", period.grain().name(), "year", period.year(), "start", period.start())
        .list(Earlier.class);
  }

  /** What the rounds before were held against, by the line of a form that follows them. */
  Map<Long, FrozenResults.Planned> planned(List<Line> form) {
    Map<Long, FrozenResults.Planned> results =
        frozen.planned(
            form.stream()
                .map(line -> line.last().result())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
    Map<Long, FrozenResults.Planned> found = new HashMap<>();
    for (Line line : form) {
      FrozenResults.Planned planned =
          line.last().result() == null ? null : results.get(line.last().result());
      if (planned != null) {
        found.put(line.id(), planned);
      }
    }
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
