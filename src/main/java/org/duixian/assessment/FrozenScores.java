package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The units and rows that freezing a scheme kept. */
@Repository
class FrozenScores {

  private record Kept(
      long unit,
      CriterionKind kind,
      ScoredRow.Kind rowKind,
      long rowId,
      String title,
      BigDecimal share) {}

  private record KeptUnit(long unit, String unitName) {}

  private final DistrictSql jdbc;

  FrozenScores(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** The names of the units by number, as they were at the freezing. */
  Map<Long, String> units(long scheme) {
    Map<Long, String> names = new LinkedHashMap<>();
    jdbc.sql(
            """
            select unit, unit_name from assessment_unit
            where district = :district and scheme = :scheme order by unit
            """)
        .with("scheme", scheme)
        .list(KeptUnit.class)
        .forEach(each -> names.put(each.unit(), each.unitName()));
    return names;
  }

  /** The rows by unit and criterion; of one unit only where one is named. */
  Map<Long, Map<CriterionKind, List<ScoredRow>>> rows(long scheme, @Nullable Long unit) {
    Map<Long, Map<CriterionKind, List<ScoredRow>>> rows = new HashMap<>();
    jdbc.sql(
            """
            select unit, kind, row_kind, row_id, title, share from assessment_row
            where district = :district and scheme = :scheme
              and unit = coalesce(cast(:unit as bigint), unit)
            order by unit, kind, number
            """)
        .with("scheme", scheme, "unit", unit)
        .list(Kept.class)
        .forEach(
            kept ->
                rows.computeIfAbsent(kept.unit(), key -> new EnumMap<>(CriterionKind.class))
                    .computeIfAbsent(kept.kind(), key -> new ArrayList<>())
                    .add(new ScoredRow(kept.rowKind(), kept.rowId(), kept.title(), kept.share())));
    return rows;
  }

  /** Keeps all scores in two statements. */
  void keep(long scheme, List<UnitScore> scores) {
    jdbc.sql(
            """
            insert into assessment_unit (district, scheme, unit, unit_name)
            select :district, :scheme, k.unit, k.unit_name
            from unnest(cast(:units as bigint[]), cast(:names as text[])) k(unit, unit_name)
            """)
        .with("scheme", scheme, "units", scores.stream().map(UnitScore::unit).toArray(Long[]::new))
        .with("names", scores.stream().map(UnitScore::unitName).toArray(String[]::new))
        .update();
    keepRows(scheme, scores);
  }

  private void keepRows(long scheme, List<UnitScore> scores) {
    List<Long> units = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<ScoredRow> rows = new ArrayList<>();
    for (UnitScore score : scores) {
      for (CriterionScore each : score.scores()) {
        for (int number = 0; number < each.rows().size(); number++) {
          units.add(score.unit());
          kinds.add(each.criterion().kind().name());
          numbers.add(number + 1);
          rows.add(each.rows().get(number));
        }
      }
    }
    jdbc.sql(
            """
            insert into assessment_row (district, scheme, unit, kind, number, row_kind, row_id,
                                        title, share)
            select :district, :scheme, k.* from unnest(
              cast(:units as bigint[]), cast(:kinds as text[]), cast(:numbers as int[]),
              cast(:rowKinds as text[]), cast(:rowIds as bigint[]), cast(:titles as text[]),
              cast(:shares as numeric[])) k
            """)
        .with("scheme", scheme, "units", units.toArray(Long[]::new))
        .with("kinds", kinds.toArray(String[]::new), "numbers", numbers.toArray(Integer[]::new))
        .with("rowKinds", rows.stream().map(row -> row.kind().name()).toArray(String[]::new))
        .with("rowIds", rows.stream().map(ScoredRow::id).toArray(Long[]::new))
        .with("titles", rows.stream().map(ScoredRow::title).toArray(String[]::new))
        .with("shares", rows.stream().map(ScoredRow::share).toArray(BigDecimal[]::new))
        .update();
  }
}
