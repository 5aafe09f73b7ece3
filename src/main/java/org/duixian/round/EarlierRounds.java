package org.duixian.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.database.Rows;
import org.duixian.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What earlier rounds of the same year and grain found. */
@Repository
class EarlierRounds {

  private record Value(long line, BigDecimal value) {}

  private final JdbcClient jdbc;
  private final FrozenResults frozen;

  EarlierRounds(JdbcClient jdbc, FrozenResults frozen) {
    this.jdbc = jdbc;
    this.frozen = frozen;
  }

  /** The latest accepted value of each subject before a period, with its frozen result. */
  Map<LineSubject.Key, Line.Last> before(String district, Period period) {
    List<Earlier> accepted = accepted(district, period);
    Map<Long, Long> results =
        frozen.ofLines(district, accepted.stream().map(Earlier::line).toList());
    Map<LineSubject.Key, Line.Last> found = new HashMap<>();
    for (Earlier each : accepted) {
      found.put(each.key(), new Line.Last(each.value(), each.target(), results.get(each.line())));
    }
    return found;
  }

  private List<Earlier> accepted(String district, Period period) {
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
        .param("district", district)
        .param("grain", period.grain().name())
        .param("year", period.year())
        .param("start", period.start())
        .query(Rows.of(Earlier.class))
        .list();
  }

  /** What the rounds before were held against, by the line of a form that follows them. */
  Map<Long, FrozenResults.Planned> planned(String district, List<Line> form) {
    Map<Long, FrozenResults.Planned> results =
        frozen.planned(
            district,
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
  Map<Long, List<BigDecimal>> series(String district, Round round, long unit) {
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
        .param("district", district)
        .param("round", round.id())
        .param("unit", unit)
        .param("grain", round.period().grain().name())
        .param("year", round.period().year())
        .param("start", round.period().start())
        .query(Rows.of(Value.class))
        .list()
        .forEach(
            each ->
                found.computeIfAbsent(each.line(), line -> new ArrayList<>()).add(each.value()));
    return found;
  }
}
