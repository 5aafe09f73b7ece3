package org.duixian.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts where the figures of rounds came from, with one statement for a year. */
@Repository
class TypedShares {

  /** Where each figure came from; what a register counted is an observation that was computed. */
  private static final String CELLS =
      """
      select l.id, l.round, l.unit, l.title,
             case when l.asked and l.origin <> 'CARRIED' then 'TYPED'
                  when l.origin = 'CARRIED' then 'CARRIED'
                  when o.origin = 'COMPUTED' then 'COUNTED' else 'OBSERVED' end as source
      from submission_line l
      join round r on r.district = l.district and r.id = l.round
      left join observation o
        on o.district = l.district and o.indicator = l.indicator and o.kind = 'ACTUAL'
       and o.grain = r.grain and o.period_start = r.period_start and o.unit = l.measured_unit
       and l.origin in ('NONE', 'OBSERVED')
      where l.district = :district and (cast(:unit as bigint) is null or l.unit = :unit)\s""";

  private record Row(long round, long cells, long typed, long carried, long counted) {}

  /** A figure of a form. */
  record Cell(long id, long round, long unit, String title) {}

  private final DistrictSql jdbc;
  private final Rounds rounds;

  TypedShares(DistrictSql jdbc, Rounds rounds) {
    this.jdbc = jdbc;
    this.rounds = rounds;
  }

  /** Returns the rounds of a year that hold, the earliest first. */
  List<TypedShare> ofYear(int year, @Nullable Long unit) {
    List<Row> rows =
        jdbc.sql(
                """
                select c.round, count(*) cells,
                       count(*) filter (where c.source = 'TYPED') typed,
                       count(*) filter (where c.source = 'CARRIED') carried,
                       count(*) filter (where c.source = 'COUNTED') counted
                from (%s and r.period_start between :first and :last) c
                group by c.round
                """
                    .formatted(CELLS))
            .with("unit", unit, "first", LocalDate.of(year, 1, 1))
            .with("last", LocalDate.of(year, 12, 31))
            .list(Row.class);
    List<TypedShare> shares = new ArrayList<>();
    for (Round round : rounds.list(year).reversed()) {
      Optional<Row> row = rows.stream().filter(each -> each.round() == round.id()).findFirst();
      if (row.isPresent() && (round.open() || round.valid())) {
        TypedShare before = shares.isEmpty() ? null : shares.getLast();
        shares.add(share(round, unit, row.get(), before));
      }
    }
    return shares;
  }

  private static TypedShare share(
      Round round, @Nullable Long unit, Row row, @Nullable TypedShare before) {
    return new TypedShare(
        round.id(),
        round.period(),
        round.open(),
        unit,
        row.cells(),
        row.typed(),
        row.carried(),
        row.counted(),
        before);
  }

  /** Returns one round's, empty where it asked for nothing or another edition took its place. */
  Optional<TypedShare> of(Round round, @Nullable Long unit) {
    return ofYear(round.period().year(), unit).stream()
        .filter(each -> each.round() == round.id())
        .findFirst();
  }

  /** Returns the first figures of a round that came from somewhere. */
  List<Cell> cells(long round, @Nullable Long unit, TypedShare.From from, int most) {
    return jdbc.sql(
            "select c.id, c.round, c.unit, c.title from ("
                + CELLS
                + "and l.round = :round) c where :from = 'ALL' or c.source = :from"
                + " order by c.unit, c.id limit :most")
        .with("unit", unit, "round", round, "from", from.name(), "most", most)
        .list(Cell.class);
  }
}
