package org.duixian.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.database.Grams;
import org.duixian.database.OncePerRequest;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/** Reads the items of a district. */
@Repository
public class Items {

  /**
   * Up to so many items are counted exactly; of more a page says that there are at least so many.
   */
  static final int MOST = 10_000;

  /** So many items are looked through for a map at most. */
  static final int MOST_LOCATED = 200_000;

  private record Weights(Long[] of) {}

  /**
   * How many items a query asks for, and how much they are together.
   *
   * @param exact false where there are more than were counted
   */
  record Counted(long items, BigDecimal amount, boolean exact) {

    /** Says whether there is surely none. */
    boolean isNone() {
      return exact && items == 0;
    }
  }

  private record CountRow(long items, BigDecimal amount) {}

  private final DistrictSql jdbc;
  private final Grams grams;
  private final int few;

  @Autowired
  Items(DistrictSql jdbc) {
    this(jdbc, ItemStatement.FEW);
  }

  /** Collects and sorts up to {@code few} items, and walks an index for more. */
  Items(DistrictSql jdbc, int few) {
    this.jdbc = jdbc;
    this.few = few;
    this.grams =
        Grams.ofPairs(jdbc, "item_gram", "district = :district and register = :register", "id");
  }

  /** Returns an item, empty if the register has none of that id. */
  public Optional<Item> find(Register register, long id) {
    return find(register, List.of(id)).stream().findFirst();
  }

  /** Returns items, in the order of their numbers. */
  public List<Item> find(Register register, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select %s from item t
                where t.district = :district and t.register = :register and t.id = any(:ids)
                  and %s
                order by t.id
                """
                    .formatted(ItemRows.COLUMNS, ItemTold.items(register)))
            .with("register", register.code(), "ids", ids.toArray(Long[]::new))
            .list(new ItemRows(register.declaration()));
  }

  /** Returns the id of the item that has a number, empty if none has. */
  public Optional<Long> byNumber(String register, String number) {
    return jdbc.sql(
            """
            select id from item_number
            where district = :district and register = :register and number = :number
            """)
        .with("register", register, "number", number)
        .optional(Long.class);
  }

  /** Returns the items that have some numbers, by number. */
  Map<String, Item> numbered(Register register, Collection<String> numbers) {
    Map<String, Item> numbered = new HashMap<>();
    if (!numbers.isEmpty()) {
      jdbc.sql(
              """
              select %s from item_number n
              join item t on t.district = n.district and t.register = n.register and t.id = n.id
              where n.district = :district and n.register = :register and n.number = any(:numbers)
              """
                  .formatted(ItemRows.COLUMNS))
          .with("register", register.code(), "numbers", numbers.toArray(String[]::new))
          .list(new ItemRows(register.declaration()))
          .forEach(item -> numbered.put(item.number(), item));
    }
    return numbered;
  }

  private ItemStatement statement(Register register, Query<Item> query) {
    String words = query.asked(ItemColumns.WORDS);
    Map<String, Object> scope = Map.of("register", register.code());
    Grams.Sought sought =
        words.isEmpty() || ItemClause.isNumber(words)
            ? null
            : OncePerRequest.get(
                "items.sought " + DistrictScope.code() + scope + words,
                Grams.Sought.class,
                () -> grams.seek(words, scope));
    ItemStatement statement = new ItemStatement(register, query, sought, few);
    if (statement.weighs()) {
      String asked = statement.weighing();
      Weights weights =
          OncePerRequest.get(
              "items.weights "
                  + DistrictScope.code()
                  + register.code()
                  + query.conditions().values().stream()
                      .map(each -> each.column().key() + "=" + each.written())
                      .toList(),
              Weights.class,
              () ->
                  new Weights(
                      jdbc.sql(asked)
                          .with(statement.values())
                          .single((row, number) -> (Long[]) row.getArray(1).getArray())));
      statement.drive(weights.of());
    }
    return statement;
  }

  /** Returns a page of what a query asks for. */
  PagePart<Item> page(Register register, Query<Item> query, int size) {
    ItemStatement statement = statement(register, query);
    List<PagePart.Placed<Item>> read = read(register, query, statement, size);
    if (statement.walks() && read.size() <= size) {
      statement.meet();
      read = read(register, query, statement, size);
    }
    return query.part(read, size);
  }

  private List<PagePart.Placed<Item>> read(
      Register register, Query<Item> query, ItemStatement statement, int size) {
    String page = statement.page();
    return jdbc.sql(page)
        .with(statement.values())
        .with("most", size + 1, "from", (query.page() - 1L) * size)
        .list(PagePart.Placed.of(new ItemRows(register.declaration())));
  }

  /** Returns how many items a query asks for, but no further than {@link #MOST}. */
  Counted count(Register register, Query<Item> query) {
    return count(register, query, MOST);
  }

  /** Returns how many items a query asks for, all of them. */
  Counted countAll(Register register, Query<Item> query) {
    return count(register, query, Integer.MAX_VALUE - 1);
  }

  private Counted count(Register register, Query<Item> query, int most) {
    ItemStatement statement = statement(register, query);
    CountRow row =
        jdbc.sql(statement.counting(most + 1)).with(statement.values()).single(CountRow.class);
    return new Counted(row.items(), row.amount(), row.items() <= most);
  }

  private record GroupRow(String dimension, String value, long items) {}

  /**
   * Returns how many of the first items that a query asks for stand under each value of some
   * dimensions; any of the items may be the first.
   */
  Map<String, Map<String, Long>> grouped(
      Register register, Query<Item> query, List<String> dimensions, int most) {
    if (dimensions.isEmpty()) {
      return Map.of();
    }
    ItemStatement statement = statement(register, query);
    Map<String, Map<String, Long>> groups = new HashMap<>();
    dimensions.forEach(each -> groups.put(each, new HashMap<>()));
    jdbc.sql(statement.grouping(dimensions, most))
        .with(statement.values())
        .list(GroupRow.class)
        .forEach(
            row ->
                groups
                    .computeIfAbsent(row.dimension(), each -> new HashMap<>())
                    .put(row.value(), row.items()));
    return groups;
  }

  /** Items of one value of a dimension, in one light and stage. */
  public record Crossed(String dimension, String value, String light, String stage, long items) {}

  /**
   * Returns how many items of a query stand under each value of some dimensions, in each light and
   * stage; of very many the first are counted.
   */
  List<Crossed> crossed(
      Register register, Query<Item> query, List<String> dimensions, LocalDate today) {
    ItemStatement statement = statement(register, query);
    String asked = statement.crossing(dimensions, MOST_LOCATED);
    return jdbc.sql(asked).with(statement.values()).with("today", today).list(Crossed.class);
  }

  /**
   * Items that are near each other on a map.
   *
   * @param id of the first of them
   */
  public record Near(
      int down,
      int across,
      long items,
      long id,
      int latitude,
      int longitude,
      long overdue,
      long running,
      long done) {

    /** Returns the square that holds them. */
    public Box box(int step) {
      return new Box(across * step, down * step, across * step + step - 1, down * step + step - 1);
    }
  }

  /** Returns the items of a query with a box, gathered by squares, those with the most first. */
  List<Near> near(Register register, Query<Item> query, int step, LocalDate today, int squares) {
    ItemStatement statement = statement(register, query);
    String asked = statement.clustering(MOST_LOCATED, squares);
    return jdbc.sql(asked)
        .with(statement.values())
        .with("today", today, "step", step)
        .list(Near.class);
  }

  private record FactRow(
      long id, String field, @Nullable String t, @Nullable Long n, @Nullable LocalDate d) {

    @Nullable FieldValue value() {
      if (n != null) {
        return new Whole(n);
      }
      return t != null ? new Words(t) : d == null ? null : new OnDay(d);
    }
  }

  /** Returns what traits have published of some items: values by fact, by item. */
  public Map<Long, Map<String, FieldValue>> facts(Register register, Collection<Long> ids) {
    Map<Long, Map<String, FieldValue>> facts = new HashMap<>();
    if (!ids.isEmpty() && !register.facts().isEmpty()) {
      jdbc.sql(
              """
              select id, field, t, n, d from item_value
              where district = :district and register = :register and id = any(:ids)
                and field = any(:fields)
              """)
          .with("register", register.code(), "ids", ids.toArray(Long[]::new))
          .with("fields", register.facts().stream().map(Field::id).toArray(String[]::new))
          .list(FactRow.class)
          .forEach(
              row -> {
                FieldValue value = row.value();
                if (value != null) {
                  facts.computeIfAbsent(row.id(), id -> new HashMap<>()).put(row.field(), value);
                }
              });
    }
    return facts;
  }

  private record Holding(String value, long id, String number, String title) {}

  /** The item that has a value in a unique field. */
  record Holder(long id, String number, String title) {}

  /** Returns the items that have one of some values in a unique field, by value. */
  Map<String, Holder> holding(Declaration declaration, Field field, Collection<String> values) {
    Map<String, Holder> holding = new HashMap<>();
    jdbc.sql(
            """
            select v.t as value, t.id, t.number, t.title from item_value v
            join item t on t.district = v.district and t.register = v.register and t.id = v.id
            where v.district = :district and v.register = :register and v.field = :field
              and v.kind = 'TEXT' and v.t = any(:values) and t.merged_into is null
              and t.stage <> 'withdrawn'
            order by t.id desc
            """)
        .with("register", declaration.code(), "field", field.id())
        .with("values", values.toArray(String[]::new))
        .list(Holding.class)
        .forEach(row -> holding.put(row.value(), new Holder(row.id(), row.number(), row.title())));
    return holding;
  }
}
