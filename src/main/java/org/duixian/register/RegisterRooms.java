package org.duixian.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Core;
import org.duixian.declaration.Field;
import org.duixian.declaration.Stage;
import org.duixian.kernel.When;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.register.Dimensions.Sum;
import org.duixian.site.Area;
import org.duixian.site.MoreEntries;
import org.duixian.site.NavigationEntry;
import org.duixian.site.RoomFact;
import org.duixian.site.RoomFacts;
import org.springframework.stereotype.Component;

/** Each register is a room of the area that its declaration names. */
@Component
class RegisterRooms implements MoreEntries, RoomFacts {

  private static final int ORDER = 5;

  private final Registers registers;
  private final Tallies tallies;
  private final ItemAccess access;
  private final DistrictSql jdbc;
  private final Clock clock;

  RegisterRooms(
      Registers registers, Tallies tallies, ItemAccess access, DistrictSql jdbc, Clock clock) {
    this.registers = registers;
    this.tallies = tallies;
    this.access = access;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<NavigationEntry> entries() {
    return registers.all().stream()
        .filter(each -> access.seen(each).isPresent())
        .map(
            each ->
                new NavigationEntry(
                    Area.of(each.declaration().area()).orElse(Area.PROJECTS),
                    ORDER,
                    each.declaration().name().key(),
                    each.path()))
        .toList();
  }

  private Optional<Register> register(NavigationEntry room) {
    return registers.all().stream().filter(each -> each.path().equals(room.href())).findFirst();
  }

  @Override
  public Map<String, RoomFact> facts(Collection<NavigationEntry> rooms) {
    List<Register> asked =
        rooms.stream()
            .flatMap(room -> register(room).stream())
            .filter(each -> access.scope(each, each.declaration().read()).all())
            .toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<String, Sum>> sums = tallies.byStage();
    Map<String, Long> late = late(asked);
    Map<String, RoomFact> facts = new HashMap<>();
    for (Register register : asked) {
      Map<String, Sum> stages = sums.getOrDefault(register.code(), Map.of());
      facts.put(register.path(), fact(register, stages, late.getOrDefault(register.code(), 0L)));
    }
    return facts;
  }

  private RoomFact fact(Register register, Map<String, Sum> sums, long late) {
    Query<Item> query = Query.of(Map.of(), ItemColumns.of(register));
    List<RoomFact.Share> stages = new ArrayList<>();
    long items = 0;
    BigDecimal amount = BigDecimal.ZERO;
    for (Stage stage : register.declaration().stages()) {
      Sum sum = sums.getOrDefault(stage.id(), Sum.NONE);
      if (!stage.id().equals(Stage.WITHDRAWN) && sum.items() > 0) {
        items += sum.items();
        amount = amount.add(sum.amount());
        stages.add(
            new RoomFact.Share(
                stage.label().key(),
                sum.items(),
                Facets.count(sum.items(), query.with(Dimensions.STAGE, stage.id()))));
      }
    }
    Items.Counted counted = new Items.Counted(items, amount, true);
    return new RoomFact(
        ItemTables.total(query, counted),
        ItemTables.amount(register, query, counted),
        stages,
        late == 0 ? null : Facets.count(late, lateOnes(register, query)),
        List.of(),
        null);
  }

  /** The list of what is past its day, neither done nor at an end. */
  private Query<Item> lateOnes(Register register, Query<Item> query) {
    return query
        .with(Core.DUE.id(), ".." + today().minusDays(1))
        .with(Core.DONE.id(), "none")
        .with(Dimensions.STAGE, String.join(",", running(register)));
  }

  private static List<String> running(Register register) {
    return register.declaration().stages().stream()
        .filter(each -> !each.end())
        .map(Stage::id)
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private record LateRow(String register, long items) {}

  /** How many items of each register are past their day; a register must say when they are done. */
  private Map<String, Long> late(List<Register> asked) {
    Map<String, String> stages = new HashMap<>();
    asked.stream()
        .filter(each -> has(each, Core.DUE) && has(each, Core.DONE))
        .forEach(
            each -> running(each).forEach(stage -> stages.put(each.code() + " " + stage, stage)));
    Map<String, Long> late = new HashMap<>();
    jdbc.sql(
            """
            select r.register, count(*) items
            from unnest(cast(:registers as text[]), cast(:stages as text[])) r (register, stage)
            join item t on t.district = :district and t.register = r.register and t.stage = r.stage
            where t.due_on < :today and t.done_on is null and t.merged_into is null
            group by r.register
            """)
        .with("today", today())
        .with(
            "registers", words(stages.keySet().stream().map(each -> each.replaceFirst(" .*", ""))))
        .with("stages", words(stages.values().stream()))
        .list(LateRow.class)
        .forEach(row -> late.put(row.register(), row.items()));
    return late;
  }

  private static String[] words(Stream<String> each) {
    return each.toArray(String[]::new);
  }

  private static boolean has(Register register, Core core) {
    return register.column(core.id()).filter(Field::filter).isPresent();
  }
}
