package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schemes of a district with their criteria, adjustments and objections. */
@Repository
public class Schemes {

  private record Row(
      long id,
      int year,
      String name,
      UnitGroup unitGroup,
      @Nullable Long round,
      String state,
      @Nullable OffsetDateTime frozenAt,
      @Nullable String frozenBy,
      boolean sample,
      int version) {

    Scheme with(List<Criterion> criteria) {
      return new Scheme(
          id,
          year,
          name,
          unitGroup,
          round,
          state.equals("FROZEN"),
          frozenAt,
          frozenBy,
          sample,
          version,
          criteria);
    }
  }

  private record CriterionRow(long scheme, CriterionKind kind, BigDecimal weight) {}

  private final JdbcClient jdbc;

  Schemes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the schemes of a year, those of departments first. */
  public List<Scheme> ofYear(String district, int year) {
    List<Row> rows =
        jdbc.sql(
                """
                select id, year, name, unit_group, round, state, frozen_at, frozen_by, sample,
                       version
                from assessment_scheme where district = :district and year = :year
                order by unit_group, id
                """)
            .param("district", district)
            .param("year", year)
            .query(Rows.of(Row.class))
            .list();
    Map<Long, List<Criterion>> criteria = criteria(district, rows.stream().map(Row::id).toList());
    return rows.stream().map(row -> row.with(criteria.getOrDefault(row.id(), List.of()))).toList();
  }

  /** Returns one scheme, empty when the district has none of this number. */
  public Optional<Scheme> find(String district, long id) {
    return jdbc.sql(
            """
            select id, year, name, unit_group, round, state, frozen_at, frozen_by, sample, version
            from assessment_scheme where district = :district and id = :id
            """)
        .param("district", district)
        .param("id", id)
        .query(Rows.of(Row.class))
        .optional()
        .map(row -> row.with(criteria(district, List.of(id)).getOrDefault(id, List.of())));
  }

  List<Integer> years(String district) {
    return jdbc.sql(
            """
            select distinct year from assessment_scheme where district = :district
            order by year desc
            """)
        .param("district", district)
        .query((row, number) -> row.getInt("year"))
        .list();
  }

  private Map<Long, List<Criterion>> criteria(String district, List<Long> schemes) {
    Map<Long, List<Criterion>> byScheme = new HashMap<>();
    if (schemes.isEmpty()) {
      return byScheme;
    }
    jdbc
        .sql(
            """
            select scheme, kind, weight from assessment_criterion
            where district = :district and scheme in (:schemes)
            """)
        .param("district", district)
        .param("schemes", schemes)
        .query(Rows.of(CriterionRow.class))
        .list()
        .stream()
        .sorted(Comparator.comparing(CriterionRow::kind))
        .forEach(
            row ->
                byScheme
                    .computeIfAbsent(row.scheme(), key -> new ArrayList<>())
                    .add(new Criterion(row.kind(), row.weight())));
    return byScheme;
  }

  /** Returns the points given and taken by hand, the first one first. */
  public List<Adjustment> adjustments(String district, long scheme) {
    return jdbc.sql(
            """
            select id, unit, points, reason, at, by from assessment_adjustment
            where district = :district and scheme = :scheme order by id
            """)
        .param("district", district)
        .param("scheme", scheme)
        .query(Rows.of(Adjustment.class))
        .list();
  }

  /** Returns the objections with their answers, the first one first. */
  public List<Objection> objections(String district, long scheme) {
    return jdbc.sql(
            """
            select id, unit, kind, words, at, by, answer, correction, answered_at, answered_by
            from assessment_objection
            where district = :district and scheme = :scheme order by id
            """)
        .param("district", district)
        .param("scheme", scheme)
        .query(Rows.of(Objection.class))
        .list();
  }

  Optional<Adjustment> adjustment(String district, long id) {
    return jdbc.sql(
            """
            select id, unit, points, reason, at, by from assessment_adjustment
            where district = :district and id = :id
            """)
        .param("district", district)
        .param("id", id)
        .query(Rows.of(Adjustment.class))
        .optional();
  }

  Optional<Objection> objection(String district, long id) {
    return jdbc.sql(
            """
            select id, unit, kind, words, at, by, answer, correction, answered_at, answered_by
            from assessment_objection where district = :district and id = :id
            """)
        .param("district", district)
        .param("id", id)
        .query(Rows.of(Objection.class))
        .optional();
  }
}
