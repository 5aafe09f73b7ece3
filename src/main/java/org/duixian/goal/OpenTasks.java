package org.duixian.goal;

import java.util.List;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;

/** The tasks of a year that are still pursued and that somebody answers for. */
@Repository
public class OpenTasks {

  private final DistrictSql jdbc;

  OpenTasks(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns the assigned open tasks of a year by running number. A package with parts of its own is
   * left out: its parts stand for it.
   */
  public List<OpenTask> assigned(int year) {
    return jdbc.sql(
            """
            select t.id, t.number, t.title, t.lead_unit, t.indicator, t.bound, t.value, t.unit,
                   t.deadline, t.statement, t.target_statement, s.quote, t.sample
            from task t
            left join statement s on s.district = t.district and s.id = t.statement
            where t.district = :district and t.year = :year and t.state = 'OPEN'
              and t.assignment = 'ASSIGNED'
              and not exists (select from task p
                              where p.district = :district and p.parent = t.id
                                and p.state = 'OPEN' and p.assignment = 'ASSIGNED')
            order by t.number
            """)
        .with("year", year)
        .list(OpenTask.class);
  }
}
