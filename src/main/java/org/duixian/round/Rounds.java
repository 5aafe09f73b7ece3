package org.duixian.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The rounds of a district. */
@Repository
public class Rounds {

  private static final String SELECT =
      """
      select r.id, r.grain, r.period_start, r.first_due, r.due, r.state, r.opened_at, r.opened_by,
             r.closed_at, r.closed_by, r.sample, r.edition, r.former, r.reason,
             r.superseded_by, r.version
      from round r
      where r.district = :district\s""";

  private static final RowMapper<Round> ROWS = new RoundRows();

  private final DistrictSql jdbc;

  Rounds(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns a round, or says that there is none. */
  public Round require(long id) {
    return find(id).orElseThrow(NotFound::new);
  }

  /** Returns the rounds of a calendar year, the newest first. */
  public List<Round> list(int year) {
    return jdbc.sql(
            SELECT
                + """
                and r.period_start >= :first and r.period_start <= :last
                order by r.period_end desc, r.period_start desc, r.edition desc
                """)
        .with("first", LocalDate.of(year, 1, 1), "last", LocalDate.of(year, 12, 31))
        .list(ROWS);
  }

  /** Returns the years that have rounds, the newest first. */
  public List<Integer> years() {
    return jdbc.sql(
            """
            select distinct extract(year from period_start)::int as year
            from round where district = :district order by year desc
            """)
        .list((row, number) -> row.getInt("year"));
  }

  /** Returns one round, empty when the district has none of this number. */
  public Optional<Round> find(long id) {
    return jdbc.sql(SELECT + "and r.id = :id").with("id", id).optional(ROWS);
  }

  /** Returns the closed rounds whose place another edition has taken. */
  public Set<Long> superseded() {
    return new TreeSet<>(
        jdbc.sql("select id from round where district = :district and superseded_by is not null")
            .list((row, number) -> row.getLong("id")));
  }

  /** The rounds that still take forms, of whatever year. */
  List<Round> open() {
    return jdbc.sql(SELECT + "and r.state = 'OPEN' order by r.period_end desc, r.id").list(ROWS);
  }

  /** Returns the valid round of a calendar year whose period ends last, empty if none is. */
  public Optional<Round> latestClosed(int year) {
    return list(year).stream().filter(Round::valid).findFirst();
  }
}
