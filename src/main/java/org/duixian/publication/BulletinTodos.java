package org.duixian.publication;

import java.util.List;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.database.DistrictSql;
import org.duixian.site.Notice;
import org.duixian.site.Seal;
import org.duixian.site.Todo;
import org.duixian.site.Todos;
import org.duixian.site.Waiting;
import org.springframework.stereotype.Component;

/** Papers that wait for a check or a signature that the account may give. */
@Component
record BulletinTodos(DistrictSql jdbc, Permission permission) implements Todos {

  private record Row(long id, String title, BulletinState state, String authorName) {

    Todo todo() {
      return new Todo(
          state == BulletinState.SIGNING ? Seal.PASSAGE : Seal.REVIEW,
          Todo.named(title),
          Notice.of("publication.todo." + state, authorName),
          null,
          null,
          "/bulletins/" + id);
    }
  }

  @Override
  public Set<String> under() {
    return Set.of("/bulletins");
  }

  @Override
  public List<Waiting> waiting(int most) {
    if (!permission.may(Act.APPROVE, Thing.BULLETIN)) {
      return List.of();
    }
    List<Todo> found =
        jdbc
            .sql(
                """
                select id, title, state, author_name from bulletin
                where district = :district and state in ('CHECKING', 'SIGNING')
                  and author <> :me and checker is distinct from :me
                order by made_at, id limit :most
                """)
            .with("me", CurrentMember.require().id(), "most", most + 1)
            .list(Row.class)
            .stream()
            .map(Row::todo)
            .toList();
    return List.of(Waiting.of("publication.bulletins", "/bulletins", found, most));
  }
}
