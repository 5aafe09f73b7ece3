package org.duixian.decomposition;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duixian.access.Scope;
import org.duixian.database.DistrictSql;
import org.duixian.indicator.Indicator;
import org.duixian.kernel.Period;
import org.duixian.reader.Bound;
import org.springframework.stereotype.Repository;

/** The splits of a district with their shares. */
@Repository
public class Splits {

  private final DistrictSql jdbc;

  Splits(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the split of an indicator's target of a year. */
  public Optional<Split> find(Indicator indicator, int year) {
    return jdbc.sql(
            """
            select id, total, bound, scale, places, tolerance, basis, time_basis, grain, remainder,
                   state, deviation, version
            from split
            where district = :district and indicator = :indicator and year = :year
            """)
        .with("indicator", indicator.id(), "year", year)
        .optional((row, number) -> split(row, indicator, year, shares(row.getLong("id"))));
  }

  /** What is known of a split without its shares. */
  public record Head(long id, long indicator, int year, SplitState state) {}

  /** Returns the splits of a year that are within a scope, by number. */
  public List<Head> ofYear(int year, Scope scope) {
    return jdbc.sql(
            "select id, indicator, year, state from split"
                + " where district = :district and year = :year and "
                + scope.sql("null", "state <> 'DRAFT'")
                + " order by id")
        .with("year", year)
        .with(scope.values())
        .list(Head.class);
  }

  /** Locks a split until the transaction ends and says in which version it stands. */
  Optional<Integer> lock(long id) {
    return jdbc.sql("select version from split where district = :district and id = :id for update")
        .with("id", id)
        .optional(Integer.class);
  }

  private static Split split(ResultSet row, Indicator indicator, int year, List<Share> shares)
      throws SQLException {
    return new Split(
        row.getLong("id"),
        indicator,
        year,
        row.getBigDecimal("total"),
        Bound.valueOf(row.getString("bound")),
        row.getInt("scale"),
        row.getInt("places"),
        row.getBigDecimal("tolerance"),
        SplitBasis.valueOf(row.getString("basis")),
        SplitBasis.valueOf(row.getString("time_basis")),
        Period.Grain.valueOf(row.getString("grain")),
        Remainder.valueOf(row.getString("remainder")),
        SplitState.valueOf(row.getString("state")),
        row.getString("deviation"),
        row.getInt("version"),
        shares);
  }

  private List<Share> shares(long split) {
    return jdbc.sql(
            """
            select s.unit, s.weight, s.value, s.periods, s.answer, s.words, s.wanted, s.answered_at,
                   s.answered_by, s.reply
            from split_share s
            join unit u on u.district = s.district and u.id = s.unit
            where s.district = :district and s.split = :split
            order by u.code nulls last, u.id
            """)
        .with("split", split)
        .list(
            (row, number) ->
                new Share(
                    row.getLong("unit"),
                    row.getBigDecimal("weight"),
                    row.getBigDecimal("value"),
                    List.of((BigDecimal[]) row.getArray("periods").getArray()),
                    ShareAnswer.valueOf(row.getString("answer")),
                    row.getString("words"),
                    row.getBigDecimal("wanted"),
                    row.getObject("answered_at", OffsetDateTime.class),
                    row.getString("answered_by"),
                    row.getString("reply")));
  }
}
