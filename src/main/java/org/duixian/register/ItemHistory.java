package org.duixian.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.FieldValue;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What items were and became, for ever: their fields and the passages that they took. */
@Repository
public class ItemHistory {

  /** Stands among the fields of a step for the stage. */
  static final String STAGE = "stage";

  static final String DISCLOSURE = "disclosure";

  private record Written(long item, Map<String, String> before, Map<String, String> after) {}

  /**
   * One step in the life of an item.
   *
   * @param before the fields that changed, as they were kept
   */
  public record Step(
      int seq,
      OffsetDateTime at,
      String accountName,
      String action,
      @Nullable String reason,
      Map<String, String> before,
      Map<String, String> after) {

    /** Returns the fields that changed, by name. */
    public List<String> fields() {
      TreeSet<String> fields = new TreeSet<>(before.keySet());
      fields.addAll(after.keySet());
      return List.copyOf(fields);
    }
  }

  /** One passage that an item took. */
  public record Taken(
      int seq,
      String passage,
      @Nullable String fromStage,
      String toStage,
      LocalDate day,
      OffsetDateTime at,
      String accountName,
      @Nullable String reason,
      @Nullable String resolution,
      @Nullable Long batch,
      boolean undone) {}

  private static final JsonMapper LIFE =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final DistrictSql jdbc;
  private final Clock clock;

  ItemHistory(DistrictSql jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  /** Keeps what changed in items; {@code before} empty for new ones. */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(
      String register,
      String action,
      @Nullable String reason,
      List<Item> before,
      List<Item> after) {
    List<Written> steps = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      steps.add(step(before.isEmpty() ? null : before.get(i), after.get(i)));
    }
    jdbc.sql(
            """
            insert into item_change (district, register, item, seq, at, account_name, action,
                                     reason, before, after)
            select :district, :register, x.item,
                   coalesce((select max(c.seq) from item_change c where c.district = :district
                              and c.register = :register and c.item = x.item), 0) + 1,
                   :at, :name, :action, cast(:reason as text), x.before, x.after
            from jsonb_to_recordset(cast(:steps as jsonb))
                 as x(item bigint, before jsonb, after jsonb)
            """)
        .with("register", register, "at", now(), "name", CurrentMember.name())
        .with("action", action, "reason", reason, "steps", ItemRows.write(steps))
        .update();
  }

  private static Written step(@Nullable Item before, Item after) {
    Map<String, String> was = new HashMap<>();
    Map<String, String> is = all(after);
    if (before != null) {
      was.putAll(all(before));
      for (String field : List.copyOf(was.keySet())) {
        if (Objects.equals(was.get(field), is.get(field))) {
          was.remove(field);
          is.remove(field);
        }
      }
    }
    return new Written(after.id(), was, is);
  }

  private static Map<String, String> all(Item item) {
    Map<String, String> all = new HashMap<>(item.written());
    all.put(STAGE, item.stage());
    all.put(DISCLOSURE, item.disclosure().name());
    if (item.mergedInto() != null) {
      all.put("merged", String.valueOf(item.mergedInto()));
    }
    return all;
  }

  /** A passage to be kept. */
  record NewPassage(
      String passage,
      LocalDate day,
      @Nullable String reason,
      @Nullable String resolution,
      @Nullable Long batch,
      boolean undone) {}

  /** Keeps the passage that items took; {@code before} empty for new ones. */
  @Transactional(propagation = Propagation.MANDATORY)
  void pass(String register, NewPassage taken, List<Item> before, List<Item> after) {
    jdbc.sql(
            """
            insert into item_passage (district, register, item, seq, passage, from_stage, to_stage,
                                      day, at, account_name, reason, resolution, batch, undone)
            select :district, :register, x.item,
                   coalesce((select max(p.seq) from item_passage p where p.district = :district
                              and p.register = :register and p.item = x.item), 0) + 1,
                   :passage, x.gone, x.come, :day, :at, :name, cast(:reason as text),
                   cast(:resolution as text), cast(:batch as bigint), :undone
            from unnest(:items, :gone, :come) as x(item, gone, come)
            """)
        .with("register", register, "passage", taken.passage(), "day", taken.day())
        .with("at", now(), "name", CurrentMember.name(), "reason", taken.reason())
        .with("resolution", taken.resolution(), "batch", taken.batch(), "undone", taken.undone())
        .with("items", after.stream().map(Item::id).toArray(Long[]::new))
        .with("come", after.stream().map(Item::stage).toArray(String[]::new))
        .with(
            "gone",
            before.isEmpty()
                ? new String[after.size()]
                : before.stream().map(Item::stage).toArray(String[]::new))
        .update();
  }

  /** Marks the passage of a place in an item's life as taken back. */
  @Transactional(propagation = Propagation.MANDATORY)
  void undo(Item item, int seq) {
    jdbc.sql(
            """
            update item_passage set undone = true
            where district = :district and register = :register and item = :item and seq = :seq
            """)
        .with("register", item.register(), "item", item.id(), "seq", seq)
        .update();
  }

  /** Returns the passages that an item took, the first one first. */
  public List<Taken> passages(Item item) {
    return jdbc.sql(
            """
            select seq, passage, from_stage, to_stage, day, at, account_name, reason, resolution,
                   batch, undone
            from item_passage
            where district = :district and register = :register and item = :item order by seq
            """)
        .with("register", item.register(), "item", item.id())
        .list(Taken.class);
  }

  private record TakenRow(
      long item,
      int seq,
      String passage,
      @Nullable String fromStage,
      String toStage,
      LocalDate day,
      OffsetDateTime at,
      String accountName,
      @Nullable String reason,
      @Nullable String resolution,
      @Nullable Long batch,
      boolean undone) {

    Taken taken() {
      return new Taken(
          seq,
          passage,
          fromStage,
          toStage,
          day,
          at,
          accountName,
          reason,
          resolution,
          batch,
          undone);
    }
  }

  /**
   * The life of an item, read at once.
   *
   * @param steps the newest first
   * @param facts what traits have published of it, as it is kept
   */
  record Life(List<Taken> passages, List<Step> steps, Map<String, String> facts) {}

  private record Taking(List<Taken> passages) {}

  private record Stepping(List<Step> steps) {}

  /** Returns the passages that an item took, what happened to it, and what is published of it. */
  Life life(Item item) {
    return jdbc.sql(
            """
            select
              (select jsonb_build_object('passages', coalesce(jsonb_agg(p order by seq), '[]'))
               from (select seq, passage, from_stage, to_stage, day, at, account_name, reason,
                            resolution, batch, undone
                     from item_passage where district = :district and register = :register
                       and item = :item) p) passages,
              (select jsonb_build_object('steps', coalesce(jsonb_agg(c order by seq desc), '[]'))
               from (select seq, at, account_name, action, reason, before, after
                     from item_change where district = :district and register = :register
                       and item = :item) c) steps,
              (select jsonb_object_agg(field, coalesce(t, n::text, d::text))
               from item_value where district = :district and register = :register
                 and id = :item and strpos(field, '.') > 0
                 and coalesce(t, n::text, d::text) is not null) facts
            """)
        .with("register", item.register(), "item", item.id())
        .single(
            (row, number) ->
                new Life(
                    LIFE.readValue(row.getString("passages"), Taking.class).passages(),
                    LIFE.readValue(row.getString("steps"), Stepping.class).steps(),
                    ItemRows.read(row.getString("facts"))));
  }

  /** Returns the passages that items took, the first one first, by item. */
  public Map<Long, List<Taken>> passages(Register register, Collection<Long> items) {
    return jdbc
        .sql(
            """
            select item, seq, passage, from_stage, to_stage, day, at, account_name, reason,
                   resolution, batch, undone
            from item_passage
            where district = :district and register = :register and item = any(:items)
            order by item, seq
            """)
        .with("register", register.code(), "items", items.toArray(Long[]::new))
        .list(TakenRow.class)
        .stream()
        .collect(
            Collectors.groupingBy(
                TakenRow::item, Collectors.mapping(TakenRow::taken, Collectors.toList())));
  }

  /** Returns what happened to items, the oldest first, by item. */
  public Map<Long, List<Step>> steps(Register register, Collection<Long> items) {
    Map<Long, List<Step>> steps = new HashMap<>();
    jdbc.sql(
            """
            select item, seq, at, account_name, action, reason, before, after from item_change
            where district = :district and register = :register and item = any(:items)
            order by item, seq
            """)
        .with("register", register.code(), "items", items.toArray(Long[]::new))
        .each(
            row ->
                steps
                    .computeIfAbsent(row.getLong("item"), item -> new ArrayList<>())
                    .add(step(row)));
    return steps;
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getInt("seq"),
        row.getObject("at", OffsetDateTime.class),
        row.getString("account_name"),
        row.getString("action"),
        row.getString("reason"),
        ItemRows.read(row.getString("before")),
        ItemRows.read(row.getString("after")));
  }

  /** Returns what happened to an item, the newest first. */
  public List<Step> of(Item item) {
    return jdbc.sql(
            """
            select seq, at, account_name, action, reason, before, after from item_change
            where district = :district and register = :register and item = :item order by seq desc
            """)
        .with("register", item.register(), "item", item.id())
        .list((row, number) -> step(row));
  }

  /** Returns an item as it stood at the end of a day, null where it was not opened yet. */
  public @Nullable Item on(Register register, Item item, LocalDate day) {
    return on(register, item, day, of(item), passages(item));
  }

  /** Returns the same of a history that was read already. */
  static @Nullable Item on(
      Register register, Item item, LocalDate day, List<Step> steps, List<Taken> passages) {
    OffsetDateTime end = day.plusDays(1).atStartOfDay(When.ZONE).toOffsetDateTime();
    if (!item.openedAt().isBefore(end)) {
      return null;
    }
    Map<String, String> values = all(item);
    for (Step step : steps) {
      if (!step.at().isBefore(end)) {
        step.after().keySet().forEach(values::remove);
        values.putAll(step.before());
      }
    }
    Map<String, FieldValue> read = new HashMap<>();
    values.forEach(
        (field, written) ->
            register
                .declaration()
                .field(field)
                .ifPresent(each -> read.put(field, each.type().storage().read(written))));
    String stage = values.getOrDefault(STAGE, item.stage());
    LocalDate since =
        passages.stream()
            .filter(taken -> !taken.undone() && taken.toStage().equals(stage))
            .filter(taken -> taken.at().isBefore(end))
            .map(Taken::day)
            .reduce(item.stageSince(), (first, last) -> last);
    return new Item(
        item.register(),
        item.id(),
        item.number(),
        stage,
        since,
        item.openedAt(),
        item.openedBy(),
        read,
        DisclosureLevel.valueOf(values.getOrDefault(DISCLOSURE, item.disclosure().name())),
        item.declared(),
        null,
        item.sample(),
        item.version());
  }
}
