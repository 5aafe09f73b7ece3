package org.duixian.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.round.Round;
import org.duixian.round.SubjectKind;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The few figures of a closed round that tell how a year stands, without reading all of it. */
@Repository
public class YearFigures {

  private static final RowMapper<RoundResult> ROWS = new ResultRows();

  /**
   * What a page about a year shows of a round.
   *
   * @param series the district's own indicators, those held against a target first, each over the
   *     year's rounds of the same grain with this round last; tasks with a figure where the
   *     district has no indicator
   * @param worst red lines, the furthest behind first
   */
  public record Figures(List<List<RoundResult>> series, List<RoundResult> worst) {}

  /** Tells one subject from another over the rounds of a year. */
  private record Subject(SubjectKind kind, long subject, long measured) {

    static Subject of(RoundResult result) {
      boolean task = result.subject().kind() == SubjectKind.TASK;
      return new Subject(
          result.subject().kind(), result.subject().id(), task ? 0 : result.subject().measured());
    }
  }

  private final DistrictSql jdbc;

  YearFigures(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns how many tasks of a round show which light, by goal. */
  public List<LightTally> lights(long round) {
    return jdbc.sql(
            """
            select case when t.state = 'OPEN' then t.node end as node, l.light, count(*) as tasks
            from round_line_result l
            left join task t on t.district = l.district and t.id = l.subject
            where l.district = :district and l.round = :round and l.subject_kind = 'TASK'
            group by 1, 2
            """)
        .with("round", round)
        .list(LightTally.class);
  }

  /** Returns at most so many figures and red lines of a round; one statement. */
  public Figures of(Round round, int figures, int worst) {
    List<RoundResult> red = new ArrayList<>();
    Map<Subject, List<RoundResult>> series = new LinkedHashMap<>();
    jdbc.sql(
            """
            with chosen as (
              (select l.id, l.subject_kind, l.subject, coalesce(l.measured_unit, l.unit) measured,
                      row_number() over (order by l.subject_kind, l.family = 'CUMULATIVE',
                                         l.position, l.id) as place
               from round_line_result l
               join unit u on u.district = l.district and u.id = coalesce(l.measured_unit, l.unit)
               where l.district = :district and l.round = :round
                 and (l.subject_kind = 'INDICATOR' and u.kind = 'DISTRICT'
                      or l.subject_kind = 'TASK' and l.target is not null and l.actual is not null)
               order by place limit :figures)
              union all
              (select l.id, l.subject_kind, l.subject, null, null
               from round_line_result l
               where l.district = :district and l.round = :round
                 and l.light in ('RED', 'OVERDUE')
               order by coalesce(l.lag, 0), l.id limit :worst))
            select c.place, %s
            from chosen c
            join round_line_result l on l.district = :district
              and l.subject_kind = c.subject_kind and l.subject = c.subject
              and (l.id = c.id or c.place is not null
                   and (l.subject_kind = 'TASK' or coalesce(l.measured_unit, l.unit) = c.measured))
            join round r on r.district = l.district and r.id = l.round and r.superseded_by is null
            where r.grain = :grain and r.period_start between :first and :start
            order by c.place nulls last, coalesce(l.lag, 0), l.id
            """
                .formatted(ResultRows.COLUMNS))
        .with("round", round.id(), "figures", figures, "worst", worst)
        .with("grain", round.period().grain().name())
        .with("first", LocalDate.of(round.period().year(), 1, 1), "start", round.period().start())
        .each(
            row -> {
              RoundResult result = ROWS.mapRow(row, 0);
              if (result != null && row.getObject("place") == null) {
                red.add(result);
              } else if (result != null) {
                series.computeIfAbsent(Subject.of(result), each -> new ArrayList<>()).add(result);
              }
            });
    return new Figures(whole(series.values()), red);
  }

  /** Where the district keeps indicators of its own, tasks do not speak beside them. */
  private static List<List<RoundResult>> whole(Iterable<List<RoundResult>> found) {
    List<List<RoundResult>> series = new ArrayList<>();
    for (List<RoundResult> each : found) {
      each.sort(Comparator.comparing(RoundResult::period));
      boolean beside = !series.isEmpty() && kind(series.getFirst()) != kind(each);
      if (!beside) {
        series.add(each);
      }
    }
    return series;
  }

  private static SubjectKind kind(List<RoundResult> series) {
    return series.getLast().subject().kind();
  }
}
