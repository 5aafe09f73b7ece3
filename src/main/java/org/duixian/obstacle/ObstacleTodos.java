package org.duixian.obstacle;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Obstacles that a unit has to clear or to confirm, and those that the office has to assign. */
@Component
record ObstacleTodos(DistrictSql jdbc, Permission permission) implements Todos {

  private record Row(
      long id, String title, ObstacleState state, LocalDate raisedOn, @Nullable LocalDate due) {

    Todo todo() {
      Seal seal = state == ObstacleState.ASSIGNED ? Seal.CASE : Seal.PASSAGE;
      return new Todo(
          seal,
          Todo.named(title),
          Notice.of("obstacle.todo." + state),
          raisedOn,
          state == ObstacleState.ASSIGNED ? due : null,
          "/obstacles/" + id);
    }
  }

  @Override
  public Set<String> under() {
    return Set.of("/obstacles");
  }

  @Override
  public List<Waiting> waiting(int most) {
    Long own = permission.ownUnit().orElse(null);
    boolean office = permission.may(Act.EDIT, Thing.ITEM);
    return own == null && !office
        ? List.of()
        : List.of(
            Waiting.of(
                "obstacle.list",
                "/obstacles" + (own == null ? "" : "?unit=" + own),
                found(own, office, most),
                most));
  }

  /** The same as the steps that somebody may take: who raised it confirms, the office assigns. */
  private List<Todo> found(@Nullable Long own, boolean office, int most) {
    return jdbc
        .sql(
            """
            select id, title, state, raised_on, due from obstacle
            where district = :district and state <> 'CONFIRMED'
              and (unit = :own and state = 'ASSIGNED'
                or raised_unit = :own and state = 'SOLVED'
                or :office and (state in ('RAISED', 'RETURNED')
                                or state = 'SOLVED' and raised_unit is null))
            order by due nulls last, raised_on, id limit :most
            """)
        .with("own", own, java.sql.Types.BIGINT)
        .with("office", office, "most", most + 1)
        .list(Row.class)
        .stream()
        .map(Row::todo)
        .toList();
  }
}
