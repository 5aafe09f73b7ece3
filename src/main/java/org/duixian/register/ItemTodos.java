package org.duixian.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.Permission;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Passage;
import org.duixian.declaration.Stage;
import org.duixian.kernel.When;
import org.duixian.site.Notice;
import org.duixian.site.Seal;
import org.duixian.site.Todo;
import org.duixian.site.Todos;
import org.duixian.site.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What waits in registers: passages whose fields are filled and whose condition holds, for who may
 * take them; items of the own unit that come due; and where somebody is called by name.
 */
@Component
class ItemTodos implements Todos {

  /** So many items of each stage are looked at, those that have stood there the longest. */
  private static final int LOOKED_AT = 60;

  private static final int AHEAD = 14;

  private final DistrictSql jdbc;
  private final Registers registers;
  private final ItemAccess access;
  private final Permission permission;
  private final Clock clock;

  ItemTodos(
      DistrictSql jdbc,
      Registers registers,
      ItemAccess access,
      Permission permission,
      Clock clock) {
    this.jdbc = jdbc;
    this.registers = registers;
    this.access = access;
    this.permission = permission;
    this.clock = clock;
  }

  /** A stage from which the account may take items on. */
  private record Door(Register register, String stage, List<Passage> passages, Scope scope) {}

  private record Candidate(Door door, Item item) {}

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  @Override
  public Set<String> under() {
    return Set.of("/registers");
  }

  @Override
  public List<Waiting> waiting(int most) {
    List<Waiting> waiting = new ArrayList<>(ready(most));
    Long own = permission.ownUnit().orElse(null);
    waiting.addAll(dueAndCalled(own, most));
    return waiting;
  }

  /** Only a passage that goes on and asks for something tells when an item is ready for it. */
  private static boolean tells(Declaration declaration, String stage, Passage passage) {
    List<String> order = declaration.stages().stream().map(Stage::id).toList();
    return order.indexOf(passage.to()) > order.indexOf(stage)
        && !passage.reason()
        && !(passage.needs().isEmpty() && passage.guard().isEmpty());
  }

  private Stream<Door> doors(Register register) {
    Declaration declaration = register.declaration();
    return declaration.stages().stream()
        .flatMap(
            stage -> {
              List<Passage> open =
                  declaration
                      .from(stage.id())
                      .filter(each -> tells(declaration, stage.id(), each))
                      .filter(each -> access.scope(register, each.by()).some())
                      .toList();
              Scope scope =
                  open.stream()
                      .map(each -> access.scope(register, each.by()))
                      .reduce(Scope.NOTHING, Scope::or);
              return open.isEmpty()
                  ? Stream.empty()
                  : Stream.of(new Door(register, stage.id(), open, scope));
            });
  }

  private List<Waiting> ready(int most) {
    List<Door> doors = registers.all().stream().flatMap(this::doors).toList();
    if (doors.isEmpty()) {
      return List.of();
    }
    Map<Register, List<Todo>> found = new HashMap<>();
    Map<Door, Integer> looked = new HashMap<>();
    Set<Register> cut = new HashSet<>();
    for (Candidate each : candidates(doors)) {
      if (looked.merge(each.door(), 1, Integer::sum) > LOOKED_AT) {
        cut.add(each.door().register());
      } else {
        todo(each)
            .ifPresent(
                todo ->
                    found
                        .computeIfAbsent(each.door().register(), one -> new ArrayList<>())
                        .add(todo));
      }
    }
    return found.entrySet().stream()
        .map(each -> waiting(each.getKey(), each.getValue(), cut.contains(each.getKey()), most))
        .toList();
  }

  private static Waiting waiting(Register register, List<Todo> found, boolean cut, int most) {
    Waiting all = Waiting.of(register.declaration().name().key(), register.path(), found, most);
    return cut ? new Waiting(all.room(), all.more(), all.first(), false) : all;
  }

  private Optional<Todo> todo(Candidate candidate) {
    Item item = candidate.item();
    return candidate.door().passages().stream()
        .filter(passage -> access.may(passage.by(), item))
        // Asked before the condition, which costs more than all else.
        .filter(passage -> passage.needs().stream().allMatch(need -> item.value(need).isPresent()))
        .filter(
            passage ->
                Offer.of(
                        candidate.door().register().declaration(),
                        passage,
                        item,
                        List.of(),
                        today())
                    .free())
        .findFirst()
        .map(
            passage ->
                new Todo(
                    Seal.PASSAGE,
                    Todo.named(item.title()),
                    Notice.of(
                        passage.checks().isEmpty() ? "register.todo.pass" : "register.todo.check",
                        passage.label().key()),
                    null,
                    null,
                    item.path()));
  }

  /** The items behind the doors; scopes of one account differ in nothing but their units. */
  private List<Candidate> candidates(List<Door> doors) {
    Map<String, Door> byStage =
        doors.stream().collect(Collectors.toMap(ItemTodos::key, each -> each));
    Scope scope = doors.stream().map(Door::scope).reduce(Scope.NOTHING, Scope::or);
    return jdbc.sql(
            """
            select w.register, %s
            from unnest(cast(:registers as text[]), cast(:stages as text[])) w (register, stage)
            cross join lateral (
              select * from item i
              where i.district = :district and i.register = w.register and i.stage = w.stage
                and i.merged_into is null and %s
              order by i.stage_since, i.id limit :most) t
            """
                .formatted(ItemRows.COLUMNS, scope.sql("i.lead", "false")))
        .with(
            "registers", doors.stream().map(each -> each.register().code()).toArray(String[]::new))
        .with("stages", doors.stream().map(Door::stage).toArray(String[]::new))
        .with("most", LOOKED_AT + 1)
        .with(scope.values())
        .list((row, number) -> candidate(byStage, row, number));
  }

  private static String key(Door door) {
    return door.register().code() + " " + door.stage();
  }

  private static Candidate candidate(Map<String, Door> byStage, ResultSet row, int number)
      throws SQLException {
    Door door = byStage.get(row.getString("register") + " " + row.getString("stage"));
    if (door == null) {
      throw new IllegalStateException("an item stands where nobody asked");
    }
    return new Candidate(door, new ItemRows(door.register().declaration()).mapRow(row, number));
  }

  private record Row(
      String kind,
      String register,
      long id,
      String title,
      @Nullable LocalDate since,
      @Nullable LocalDate due,
      @Nullable String who) {

    Todo todo() {
      boolean called = who != null;
      return new Todo(
          called ? Seal.ANSWER : Seal.CASE,
          Todo.named(title),
          who != null ? Notice.of("register.todo.called", who) : Notice.of("register.todo.due"),
          since,
          due,
          "/registers/" + register + "/" + id);
    }
  }

  /** What comes due in registers that say when an item is done, and where the account is called. */
  private List<Waiting> dueAndCalled(@Nullable Long own, int most) {
    List<Row> rows =
        jdbc.sql(
                """
                (select 'DUE' kind, w.register, t.id, t.title, t.start_on since, t.due_on due, null who
                 from unnest(cast(:registers as text[]), cast(:stages as text[])) w (register, stage)
                 join item t on t.district = :district and t.register = w.register
                   and t.stage = w.stage and t.lead = :own
                 where t.due_on <= :until and t.done_on is null and t.merged_into is null
                 order by t.due_on, t.id limit :most)
                union all
                (select 'CALLED', m.register, m.item, t.title, null, null, c.account_name
                 from item_mention m
                 join item t on t.district = m.district and t.register = m.register
                   and t.id = m.item and t.merged_into is null
                 join item_comment c on c.district = m.district and c.register = m.register
                   and c.item = m.item and c.id = m.comment
                 where m.district = :district and m.account = :me and not m.seen
                   and m.register = any(:readable)
                 order by m.comment limit :most)
                """)
            .with("registers", running(own).map(each -> each[0]).toArray(String[]::new))
            .with("stages", running(own).map(each -> each[1]).toArray(String[]::new))
            .with("own", own, java.sql.Types.BIGINT)
            .with("until", today().plusDays(AHEAD), "me", CurrentMember.require().id())
            .with("readable", readable())
            .with("most", most + 1)
            .list(Row.class);
    return Stream.of("DUE", "CALLED")
        .map(
            kind ->
                Waiting.of(
                    "register.todo.room." + kind,
                    "/areas",
                    rows.stream().filter(each -> each.kind().equals(kind)).map(Row::todo).toList(),
                    most))
        .toList();
  }

  private String[] readable() {
    return registers.all().stream()
        .filter(each -> access.scope(each, each.declaration().read()).some())
        .map(Register::code)
        .toArray(String[]::new);
  }

  private Stream<String[]> running(@Nullable Long own) {
    if (own == null || !permission.may(Act.REPORT, Thing.ITEM)) {
      return Stream.empty();
    }
    return registers.all().stream()
        .filter(each -> each.column(Core.DUE.id()).isPresent())
        .filter(each -> each.column(Core.DONE.id()).isPresent())
        .flatMap(
            each ->
                each.declaration().stages().stream()
                    .filter(stage -> !stage.end())
                    .map(stage -> new String[] {each.code(), stage.id()}));
  }
}
