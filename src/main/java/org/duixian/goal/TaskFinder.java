package org.duixian.goal;

import java.util.List;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.duixian.kernel.FoundName;
import org.duixian.site.Finder;
import org.duixian.site.FoundKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the tasks of the ledger by number and title, those of the latest year first. */
@Component
@Order(20)
class TaskFinder implements Finder {

  private static final int MOST_DISTRICTS = 50;

  /** The tasks of the latest years are kept to be found; of more than these the older are not. */
  private static final int MOST = 20_000;

  private record Row(long id, int year, int number, String title, String unitName) {

    FoundName named() {
      String numbered = year + "-" + number;
      return FoundName.of(title, numbered, numbered + " " + unitName, "/tasks/" + id);
    }
  }

  private final DistrictSql jdbc;
  private final Kept<String, List<FoundName>> names;

  TaskFinder(DistrictSql jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.names = changes.keep(MOST_DISTRICTS, "task", "unit_name");
  }

  @Override
  public List<FoundKind> find(String words) {
    return List.of(FoundKind.of("goal.found", "/ledger", names.get("", this::read), words));
  }

  private List<FoundName> read() {
    return jdbc
        .sql(
            """
            select t.id, t.year, t.number, t.title, coalesce(u.short_name, '') unit_name
            from task t left join unit u on u.district = t.district and u.id = t.lead_unit
            where t.district = :district and t.state = 'OPEN'
            order by t.year desc, t.number limit :most
            """)
        .with("most", MOST)
        .list(Row.class)
        .stream()
        .map(Row::named)
        .toList();
  }
}
