package org.duixian.result;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.duixian.database.DistrictSql;
import org.duixian.round.Plan;
import org.duixian.round.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The frozen results of closed rounds. */
@Repository
public class Results {

  private static final String SELECT =
      "select "
          + ResultRows.COLUMNS
          + """
          from round_line_result l
          join round r on r.district = l.district and r.id = l.round
          where l.district = :district\s""";

  private static final RowMapper<RoundResult> ROWS = new ResultRows();

  private final DistrictSql jdbc;

  Results(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the snapshot of a round by unit and place on the form; empty while it is open. */
  public List<RoundResult> ofRound(long round) {
    return jdbc.sql(SELECT + "and l.round = :round order by l.unit, l.position, l.id")
        .with("round", round)
        .list(ROWS);
  }

  /**
   * Returns results of a round by number.
   *
   * @param unit of this unit only, null for all
   * @param after above this number only
   */
  public List<RoundResult> page(long round, @Nullable Long unit, long after, int most) {
    return jdbc.sql(
            SELECT
                + """
                and l.round = :round and l.id > :after
                and (cast(:unit as bigint) is null or l.unit = :unit)
                order by l.id limit :most
                """)
        .with("round", round, "unit", unit, "after", after, "most", most)
        .list(ROWS);
  }

  /** Returns what all closed rounds found for a subject, the oldest first, by unit. */
  public List<RoundResult> history(SubjectKind kind, long subject) {
    return jdbc.sql(
            SELECT
                + """
                and l.subject_kind = :kind and l.subject = :subject
                order by r.period_end, r.period_start, r.edition, l.unit
                """)
        .with("kind", kind.name(), "subject", subject)
        .list(ROWS);
  }

  /** Returns what the valid rounds of a year found, the oldest round first. */
  public List<RoundResult> ofYear(int year) {
    return jdbc.sql(
            SELECT
                + """
                and r.period_start >= make_date(:year, 1, 1)
                and r.period_start <= make_date(:year, 12, 31) and r.superseded_by is null
                order by r.period_end, r.period_start, l.unit, l.position
                """)
        .with("year", year)
        .list(ROWS);
  }

  /** Returns one result. */
  public Optional<RoundResult> find(long id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Returns the plan that a result was held against, as it stood at the closing. */
  Optional<Plan> plan(long id) {
    return jdbc.sql(
            """
            select plan->'steps' steps from round_line_result
            where district = :district and id = :id and plan is not null
            """)
        .with("id", id)
        .optional((row, number) -> Objects.requireNonNull(Plan.read(row.getString("steps"))));
  }

  /** Returns several results, by number. */
  public List<RoundResult> find(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + "and l.id in (:ids) order by l.id")
        .with("ids", new TreeSet<>(ids))
        .list(ROWS);
  }
}
