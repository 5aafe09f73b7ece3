package org.duixian.decomposition;

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

/** Shares that a unit has to answer, and objections that the office has to settle. */
@Component
record SplitTodos(DistrictSql jdbc, Permission permission) implements Todos {

  private record Row(long indicator, int year, String name, @Nullable String unitName) {

    Todo todo() {
      return new Todo(
          unitName == null ? Seal.ANSWER : Seal.PASSAGE,
          Todo.named(name),
          unitName == null
              ? Notice.of("decomposition.todo.answer", year)
              : Notice.of("decomposition.todo.objected", year, unitName),
          null,
          null,
          "/indicators/" + indicator + "/split?year=" + year);
    }
  }

  @Override
  public Set<String> under() {
    return Set.of("/indicators");
  }

  @Override
  public List<Waiting> waiting(int most) {
    Long own = permission.ownUnit().orElse(null);
    if (own == null && !permission.may(Act.EDIT, Thing.SPLIT)) {
      return List.of();
    }
    List<Todo> found =
        jdbc
            .sql(
                """
                select s.indicator, s.year, v.name,
                       case when :own::bigint is null then u.short_name end unit_name
                from split s
                join split_share h on h.district = s.district and h.split = s.id
                join unit u on u.district = h.district and u.id = h.unit
                join lateral (
                  select d.name from indicator_version d
                  where d.district = s.district and d.indicator = s.indicator
                  order by d.valid_from desc limit 1) v on true
                where s.district = :district and s.state = 'SENT'
                  and case when :own::bigint is null then h.answer = 'OBJECTED'
                           else h.unit = :own and h.answer = 'OPEN' end
                order by s.year, s.id, h.unit limit :most
                """)
            .with("own", own, java.sql.Types.BIGINT)
            .with("most", most + 1)
            .list(Row.class)
            .stream()
            .map(Row::todo)
            .toList();
    return List.of(Waiting.of("indicator.navigation", "/indicators", found, most));
  }
}
