package org.duixian.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.Period;
import org.duixian.site.Notice;
import org.duixian.site.Seal;
import org.duixian.site.Todo;
import org.duixian.site.Todos;
import org.duixian.site.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forms that a unit has to fill in or got back, and forms that wait for the office's check. */
@Component
record RoundTodos(DistrictSql jdbc, Permission permission) implements Todos {

  private record Row(
      long round,
      long unit,
      String unitName,
      String grain,
      LocalDate periodStart,
      SubmissionState state,
      LocalDate since,
      LocalDate due,
      long left) {

    Todo todo() {
      Notice title = PeriodWords.of(new Period(Period.Grain.valueOf(grain), periodStart));
      Notice note =
          switch (state) {
            case DRAFT -> Notice.of("round.todo.fill", left);
            case RETURNED -> Notice.of("round.todo.returned");
            case SUBMITTED, ACCEPTED -> Notice.of("round.todo.check", unitName);
          };
      Seal seal = state.open() ? Seal.FORM : Seal.REVIEW;
      return new Todo(
          seal,
          title,
          note,
          since,
          state.open() ? due : null,
          "/rounds/" + round + "/units/" + unit);
    }
  }

  @Override
  public Set<String> under() {
    return Set.of("/rounds");
  }

  @Override
  public List<Waiting> waiting(int most) {
    Long own = permission.ownUnit().orElse(null);
    boolean checks = own == null && permission.may(Act.CHECK, Thing.FORM);
    return own == null && !checks
        ? List.of()
        : List.of(Waiting.of("round.navigation", "/rounds", found(own, most), most));
  }

  private List<Todo> found(@Nullable Long own, int most) {
    return jdbc
        .sql(
            """
            select s.round, s.unit, u.short_name unit_name, r.grain, r.period_start, s.state,
                   (r.opened_at at time zone 'Asia/Shanghai')::date since,
                   (s.due at time zone 'Asia/Shanghai')::date due,
                   (select count(*) from submission_line l
                    where l.district = s.district and l.round = s.round and l.unit = s.unit
                      and l.asked and l.value is null) "left"
            from round r
            join submission s on s.district = r.district and s.round = r.id
            join unit u on u.district = s.district and u.id = s.unit
            where r.district = :district and r.state = 'OPEN'
              and case when :own::bigint is null then s.state = 'SUBMITTED'
                       else s.unit = :own and s.state in ('DRAFT', 'RETURNED') end
            order by s.due, s.round, s.unit limit :most
            """)
        .with("own", own, java.sql.Types.BIGINT)
        .with("most", most + 1)
        .list(Row.class)
        .stream()
        .map(Row::todo)
        .toList();
  }
}
