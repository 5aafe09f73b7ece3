package org.duixian.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final JdbcClient jdbc;

  Rounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the rounds of a calendar year, the newest first. */
  public List<Round> list(String district, int year) {
    return jdbc.sql(
            SELECT
                + """
                and r.period_start >= :first and r.period_start <= :last
                order by r.period_end desc, r.period_start desc, r.edition desc
                """)
        .param("district", district)
        .param("first", LocalDate.of(year, 1, 1))
        .param("last", LocalDate.of(year, 12, 31))
        .query(ROWS)
        .list();
  }

  /** Returns the years that have rounds, the newest first. */
  public List<Integer> years(String district) {
    return jdbc.sql(
            """
            select distinct extract(year from period_start)::int as year
            from round where district = :district order by year desc
            """)
        .param("district", district)
        .query((row, number) -> row.getInt("year"))
        .list();
  }

  /** Returns one round, empty when the district has none of this number. */
  public Optional<Round> find(String district, long id) {
    return jdbc.sql(SELECT + "and r.id = :id")
        .param("district", district)
        .param("id", id)
        .query(ROWS)
        .optional();
  }

  /** Returns the closed rounds whose place another edition has taken. */
  Set<Long> superseded(String district) {
    return new TreeSet<>(
        jdbc.sql("select id from round where district = :district and superseded_by is not null")
            .param("district", district)
            .query((row, number) -> row.getLong("id"))
            .list());
  }

  /** The rounds that still take forms, of whatever year. */
  List<Round> open(String district) {
    return jdbc.sql(SELECT + "and r.state = 'OPEN' order by r.period_end desc, r.id")
        .param("district", district)
        .query(ROWS)
        .list();
  }

  /** Returns the valid round of a calendar year whose period ends last, empty if none is. */
  public Optional<Round> latestClosed(String district, int year) {
    return list(district, year).stream().filter(Round::valid).findFirst();
  }
}
