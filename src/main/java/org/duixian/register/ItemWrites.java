package org.duixian.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes items with what lists find and count them by, many at once, in the caller's transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ItemWrites {

  private static final String NAMES = String.join(", ", ItemRows.NAMES);
  private static final String SET =
      ItemRows.NAMES.stream()
          .filter(name -> !Set.of("id", "number", "opened_at", "opened_by").contains(name))
          .map(name -> name + " = x." + name)
          .collect(Collectors.joining(", "));

  private final DistrictSql jdbc;
  private final Tallies tallies;

  ItemWrites(DistrictSql jdbc, Tallies tallies) {
    this.jdbc = jdbc;
    this.tallies = tallies;
  }

  /** The numbers of new items: the year of their opening before what a sequence gives. */
  List<Long> ids(int year, int many) {
    return jdbc.sql(
            """
            select cast(:year as bigint) * 10000000000 + nextval('item_serial')
            from generate_series(1, :many)
            """)
        .with("year", year, "many", many)
        .list(Long.class);
  }

  /** The next of numbers without a gap; who asks next waits until this transaction has ended. */
  int count(String register, int year, int many) {
    return jdbc.sql(
                """
                insert into item_counter (district, register, year, last)
                values (:district, :register, :year, :many)
                on conflict (district, register, year)
                do update set last = item_counter.last + excluded.last returning last
                """)
            .with("register", register, "year", year, "many", many)
            .single(Integer.class)
        - many
        + 1;
  }

  void insert(Register register, List<Item> items) {
    requireCurrent(register);
    Declaration declaration = register.declaration();
    jdbc.sql(
            """
            insert into item (district, register, %1$s)
            select :district, :register, %1$s
            from jsonb_to_recordset(cast(:rows as jsonb)) as x(%2$s)
            """
                .formatted(NAMES, ItemRows.JSON_TYPES))
        .with("register", declaration.code(), "rows", new ItemRows(declaration).json(items))
        .update();
    jdbc.sql(
            """
            insert into item_number (district, register, number, id)
            select :district, :register, x.number, x.id
            from unnest(:numbers, :ids) as x(number, id)
            """)
        .with("register", declaration.code())
        .with("numbers", items.stream().map(Item::number).toArray(String[]::new))
        .with("ids", items.stream().map(Item::id).toArray(Long[]::new))
        .update();
    values(register, List.of(), items);
    tallies.append(
        declaration.code(), new Dimensions(declaration).between(Stream.of(), items.stream()));
  }

  /** Writes items that still have the version before; returns the ids of those that had another. */
  Set<Long> update(Register register, List<Item> before, List<Item> after) {
    requireCurrent(register);
    Declaration declaration = register.declaration();
    Set<Long> written =
        jdbc.sql(
                """
                update item t set %s
                from jsonb_to_recordset(cast(:rows as jsonb)) as x(%s)
                where t.district = :district and t.register = :register and t.id = x.id
                  and t.version = x.version - 1
                returning t.id
                """
                    .formatted(SET, ItemRows.JSON_TYPES))
            .with("register", declaration.code(), "rows", new ItemRows(declaration).json(after))
            .set(Long.class);
    Set<Long> late = after.stream().map(Item::id).collect(Collectors.toCollection(HashSet::new));
    late.removeAll(written);
    if (late.isEmpty()) {
      values(register, before, after);
      tallies.append(
          declaration.code(), new Dimensions(declaration).between(before.stream(), after.stream()));
    }
    return late;
  }

  private void values(Register register, List<Item> before, List<Item> after) {
    IndexRows rows = new IndexRows();
    for (int i = 0; i < after.size(); i++) {
      Item item = after.get(i);
      for (Field field : register.indexed()) {
        FieldValue value = item.values().get(field.id());
        if (before.isEmpty() || !Objects.equals(value, before.get(i).values().get(field.id()))) {
          rows.add(item.id(), field.id(), field.type().storage(), value);
        }
      }
    }
    index(register.code(), rows, before.isEmpty() ? "" : REPLACING);
  }

  private static final String REPLACING =
      """
      on conflict (district, register, id, field)
      do update set kind = excluded.kind, t = excluded.t, n = excluded.n, d = excluded.d
      """;

  private void index(String register, IndexRows rows, String replacing) {
    if (!rows.isEmpty()) {
      jdbc.sql(
              """
              insert into item_value (district, register, id, field, kind, t, n, d)
              select :district, :register, x.id, x.field, x.kind, x.t, x.n, cast(x.d as date)
              from unnest(:ids, :fields, :kinds, :texts, :wholes, :days)
                   as x(id, field, kind, t, n, d)
              %s
              """
                  .formatted(replacing))
          .with("register", register)
          .with(rows.arrays())
          .update();
    }
  }

  /** Publishes facts of a trait for some items; a null takes one away. */
  void facts(String register, Collection<FactValue> facts) {
    IndexRows rows = new IndexRows();
    facts.forEach(fact -> rows.add(fact.item(), fact.field(), fact.storage(), fact.value()));
    index(register, rows, REPLACING);
  }

  /** Writes where items are; empty for nowhere. */
  void locate(String register, Map<Long, Optional<Spot>> spots) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    spots.forEach(
        (item, spot) -> {
          Map<String, @Nullable Object> row = new HashMap<>();
          row.put("id", item);
          row.put("cell", spot.map(Spot::cell).orElse(null));
          row.put("latitude", spot.map(Spot::latitude).orElse(null));
          row.put("longitude", spot.map(Spot::longitude).orElse(null));
          rows.add(row);
        });
    jdbc.sql(
            """
            update item t set cell = x.cell, latitude = x.latitude, longitude = x.longitude
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as x(id bigint, cell int, latitude int, longitude int)
            where t.district = :district and t.register = :register and t.id = x.id
            """)
        .with("register", register, "rows", ItemRows.write(rows))
        .update();
  }

  /** Waits until no other transaction is about the same thing, and keeps others waiting. */
  void line(String about) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:district || :about, 0)) is null")
        .with("about", about)
        .single(Boolean.class);
  }

  /** Lets the rest of the transaction sort the grams of many items in memory. */
  void manyRows() {
    jdbc.sql("select set_config('work_mem', '128MB', true) where :district <> ''")
        .optional(String.class);
  }

  /** Of more values than these the whole field is kept: locks of a database are not endless. */
  private static final int FEW_VALUES = 50;

  /** Keeps others from writing some values of a field until the transaction ends. */
  void line(String about, Collection<String> values) {
    if (values.size() > FEW_VALUES) {
      line(about);
      return;
    }
    jdbc.sql(
            """
            select pg_advisory_xact_lock_shared(hashtextextended(:district || :about, 0)) is null
            """)
        .with("about", about)
        .single(Boolean.class);
    // In one order, so that two never wait for each other.
    values.stream().sorted().forEach(value -> line(about + "=" + value));
  }

  /** What writers of items and who changes a declaration are about. */
  static String declaration(String register) {
    return "declaration " + register;
  }

  /**
   * Keeps the declaration of a register in force until the transaction ends, beside other writers.
   *
   * @throws ItemRefusal if another one is in force than the writer saw
   */
  void requireCurrent(Register register) {
    // Two statements: one that waits would still see what was in force when it began to.
    jdbc.sql(
            """
            select pg_advisory_xact_lock_shared(hashtextextended(:district || :about, 0)) is null
            """)
        .with("about", declaration(register.code()))
        .single(Boolean.class);
    int version =
        jdbc.sql(
                """
                select coalesce(max(version), 0) from register_version
                where district = :district and register = :register and state = 'ACTIVE'
                """)
            .with("register", register.code())
            .single(Integer.class);
    if (version != register.version()) {
      throw new ItemRefusal(ItemRefusal.Code.DECLARED_ANEW, register.declaration().name());
    }
  }

  /** Holds items for the rest of the transaction, in the order of their numbers. */
  List<Item> hold(Declaration declaration, Collection<Long> ids) {
    return jdbc.sql(
            """
            select %s from item t
            where t.district = :district and t.register = :register and t.id = any(:ids)
            order by t.id for no key update
            """
                .formatted(ItemRows.COLUMNS))
        .with("register", declaration.code(), "ids", ids.toArray(Long[]::new))
        .list(new ItemRows(declaration));
  }
}
