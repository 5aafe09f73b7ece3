package org.duixian.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.database.DistrictSql;
import org.duixian.site.Notice;
import org.duixian.site.Seal;
import org.duixian.site.Todo;
import org.duixian.site.Todos;
import org.duixian.site.Waiting;
import org.springframework.stereotype.Component;

/** Answers and requests for more time on which the office has to decide. */
@Component
record FollowUpTodos(DistrictSql jdbc, Permission permission) implements Todos {

  private record Row(long id, String title, String unitName, boolean asks, LocalDate due) {

    Todo todo() {
      return new Todo(
          asks ? Seal.PASSAGE : Seal.REVIEW,
          Todo.named(title),
          Notice.of(asks ? "followup.todo.extension" : "followup.todo.review", unitName),
          null,
          null,
          "/followups/" + id);
    }
  }

  @Override
  public Set<String> under() {
    return Set.of("/followups");
  }

  @Override
  public List<Waiting> waiting(int most) {
    if (!permission.may(Act.EDIT, Thing.MATTER)) {
      return List.of();
    }
    List<Todo> found =
        jdbc
            .sql(
                """
                select m.id, m.title, u.short_name unit_name, m.asked_due is not null asks, m.due
                from matter m join unit u on u.district = m.district and u.id = m.unit
                where m.district = :district
                  and (m.state = 'ANSWERED' or m.state = 'OPEN' and m.asked_due is not null)
                order by m.due, m.id limit :most
                """)
            .with("most", most + 1)
            .list(Row.class)
            .stream()
            .map(Row::todo)
            .toList();
    return List.of(Waiting.of("followup.navigation", "/followups", found, most));
  }
}
