package org.duixian.round;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the units' forms. */
@Repository
record Lines(DistrictSql jdbc, Clock clock) {

  private static final LineRows ROWS = new LineRows();
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  List<Line> ofForm(long round, long unit) {
    return jdbc.sql(
            LineRows.SELECT + "and l.round = :round and l.unit = :unit order by l.position, l.id")
        .with("round", round, "unit", unit)
        .list(ROWS);
  }

  List<Line> ofRound(long round) {
    return jdbc.sql(LineRows.SELECT + "and l.round = :round order by l.unit, l.position, l.id")
        .with("round", round)
        .list(ROWS);
  }

  Optional<Line> find(long id) {
    return jdbc.sql(LineRows.SELECT + "and l.id = :id").with("id", id).optional(ROWS);
  }

  /** Saves lines that still have the version seen; returns those that have not. */
  Set<Long> save(long unit, List<LineChange> changes) {
    if (changes.isEmpty()) {
      return Set.of();
    }
    List<Long> saved =
        jdbc.sql(
                """
                update submission_line l set
                  value = case when x.keeps_value then l.value else x.value end,
                  origin = case when x.keeps_value then l.origin else x.origin end,
                  progress = x.progress, obstacle = x.obstacle, next_step = x.next_step,
                  forecast = x.forecast, reason = x.reason, objection = x.objection,
                  typed = x.typed, edited_at = :now, edited_by = :by, version = l.version + 1
                from jsonb_to_recordset(cast(:changes as jsonb)) as x(
                  id bigint, version int, keeps_value boolean, value numeric, origin text,
                  progress text, obstacle text, next_step text, forecast numeric, reason text,
                  objection text, typed text[])
                where l.district = :district and l.unit = :unit and l.id = x.id
                  and l.version = x.version and l.state <> 'ACCEPTED'
                returning l.id
                """)
            .with("unit", unit, "changes", JSON.writeValueAsString(changes))
            .with("now", OffsetDateTime.now(clock), "by", RoundTrail.who())
            .list((row, number) -> row.getLong("id"));
    Set<Long> stale = new TreeSet<>();
    changes.forEach(change -> stale.add(change.id()));
    stale.removeAll(new HashSet<>(saved));
    return stale;
  }

  /**
   * Fills lines without a value, and those without words, from the last accepted round; returns how
   * many lines changed.
   */
  int copyForward(long round, long unit) {
    return jdbc.sql(
            """
            update submission_line l set
              value = coalesce(l.value, p.value),
              origin = case when l.value is null and p.value is not null then 'CARRIED'
                            else l.origin end,
              obstacle = coalesce(l.obstacle, p.obstacle),
              next_step = coalesce(l.next_step, p.next_step),
              progress = coalesce(l.progress, p.progress),
              edited_at = :now, edited_by = :by, version = l.version + 1
            from (
              select distinct on (now.id) now.id, b.value, b.obstacle, b.next_step, b.progress
              from submission_line now
              join round r on r.district = now.district and r.id = now.round
              join submission_line b on b.district = now.district
                and b.subject_kind = now.subject_kind and b.subject = now.subject
                and b.unit = now.unit and b.measured_unit is not distinct from now.measured_unit
                and b.state = 'ACCEPTED'
              join round e on e.district = b.district and e.id = b.round and e.grain = r.grain
                and e.period_start < r.period_start and e.superseded_by is null
                and (e.state = 'CLOSED' or e.former is null)
                and extract(year from e.period_start) = extract(year from r.period_start)
              where now.district = :district and now.round = :round and now.unit = :unit
              order by now.id, e.period_start desc) p
            where l.district = :district and l.id = p.id and l.state <> 'ACCEPTED' and l.asked
              and l.nature = 'CUMULATIVE'
              and (l.value is null and p.value is not null or l.obstacle is null
                   and p.obstacle is not null or l.next_step is null and p.next_step is not null
                   or l.progress is null and p.progress is not null)
            """)
        .with("round", round, "unit", unit, "now", OffsetDateTime.now(clock))
        .with("by", RoundTrail.who())
        .update();
  }

  /** Marks lines of a form that are not taken over yet; returns those that it marked. */
  List<Long> mark(long round, long unit, Collection<Long> lines, LineState state) {
    return jdbc.sql(
            """
            update submission_line set state = :state, version = version + 1
            where district = :district and round = :round and unit = :unit
              and id = any(:lines) and state <> 'ACCEPTED'
            returning id
            """)
        .with("round", round, "unit", unit, "lines", lines.toArray(Long[]::new))
        .with("state", state.name())
        .list((row, number) -> row.getLong("id"));
  }

  /**
   * Ties accepted lines to the observations of their indicators, those just made of them and those
   * that they only showed; the values of the latter are written down with them.
   */
  void tieObservations(Round round, Collection<Long> lines) {
    jdbc.sql(
            """
            update submission_line l set observation = o.id,
              value = case when l.origin in ('NONE', 'OBSERVED') then o.value else l.value end,
              origin = case when l.origin in ('NONE', 'OBSERVED') then 'OBSERVED' else l.origin end
            from observation o
            where l.district = :district and l.id = any(:lines) and o.district = :district
              and o.indicator = l.indicator and o.unit = l.measured_unit and o.kind = 'ACTUAL'
              and o.grain = :grain and o.period_start = :start
            """)
        .with("lines", lines.toArray(Long[]::new), "grain", round.period().grain().name())
        .with("start", round.period().start())
        .update();
  }
}
