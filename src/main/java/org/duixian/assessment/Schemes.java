package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
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

  private static final String SELECT =
      """
      select id, year, name, unit_group, round, state, frozen_at, frozen_by, sample, version
      from assessment_scheme where district = :district\s""";

  private final DistrictSql jdbc;
  private final Permission permission;

  Schemes(DistrictSql jdbc, Permission permission) {
    this.jdbc = jdbc;
    this.permission = permission;
  }

  /** Returns the schemes of a year that the signed-in account sees, those of departments first. */
  public List<Scheme> ofYear(int year) {
    Scope scope = permission.scope(Act.READ, Thing.ASSESSMENT);
    List<Row> rows =
        jdbc.sql(
                SELECT
                    + "and year = :year and "
                    + scope.sql("null", "state = 'FROZEN'")
                    + " order by unit_group, id")
            .with("year", year)
            .with(scope.values())
            .list(Row.class);
    Map<Long, List<Criterion>> criteria = criteria(rows.stream().map(Row::id).toList());
    return rows.stream().map(row -> row.with(criteria.getOrDefault(row.id(), List.of()))).toList();
  }

  /** Returns one scheme, or says that there is none for the signed-in account. */
  public Scheme seen(long id) {
    return find(id)
        .filter(found -> permission.may(Act.READ, Thing.ASSESSMENT.open(found.frozen())))
        .orElseThrow(NotFound::new);
  }

  /** Returns one scheme, empty when the district has none of this number. */
  public Optional<Scheme> find(long id) {
    return jdbc.sql(SELECT + "and id = :id")
        .with("id", id)
        .optional(Row.class)
        .map(row -> row.with(criteria(List.of(id)).getOrDefault(id, List.of())));
  }

  List<Integer> years() {
    return jdbc.sql(
            """
            select distinct year from assessment_scheme where district = :district
            order by year desc
            """)
        .list((row, number) -> row.getInt("year"));
  }

  private Map<Long, List<Criterion>> criteria(List<Long> schemes) {
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
        .with("schemes", schemes)
        .list(CriterionRow.class)
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
  public List<Adjustment> adjustments(long scheme) {
    return jdbc.sql(
            """
            select id, unit, points, reason, at, by from assessment_adjustment
            where district = :district and scheme = :scheme order by id
            """)
        .with("scheme", scheme)
        .list(Adjustment.class);
  }

  /** Returns the objections with their answers, the first one first. */
  public List<Objection> objections(long scheme) {
    return jdbc.sql(
            """
            select id, unit, kind, words, at, by, answer, correction, answered_at, answered_by
            from assessment_objection
            where district = :district and scheme = :scheme order by id
            """)
        .with("scheme", scheme)
        .list(Objection.class);
  }

  Optional<Adjustment> adjustment(long id) {
    return jdbc.sql(
            """
            select id, unit, points, reason, at, by from assessment_adjustment
            where district = :district and id = :id
            """)
        .with("id", id)
        .optional(Adjustment.class);
  }

  Optional<Objection> objection(long id) {
    return jdbc.sql(
            """
            select id, unit, kind, words, at, by, answer, correction, answered_at, answered_by
            from assessment_objection where district = :district and id = :id
            """)
        .with("id", id)
        .optional(Objection.class);
  }
}
