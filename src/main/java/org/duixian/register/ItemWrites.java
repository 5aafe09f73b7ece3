package org.duixian.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Field field : register.indexed()) {
      for (int i = 0; i < after.size(); i++) {
        FieldValue value = after.get(i).values().get(field.id());
        if (before.isEmpty() || !Objects.equals(value, before.get(i).values().get(field.id()))) {
          rows.add(row(after.get(i).id(), field, value));
        }
      }
    }
    index(register.code(), rows);
  }

  private static Map<String, @Nullable Object> row(
      long item, Field field, @Nullable FieldValue value) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", item);
    row.put("field", field.id());
    row.put("kind", field.type().storage().name());
    if (value != null) {
      row.put(field.type().storage().column(), ItemRows.plain(value));
    }
    return row;
  }

  /** In the order of the index, which makes many rows faster. */
  private void index(String register, List<Map<String, @Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(
              """
              insert into item_value (district, register, id, field, kind, t, n, d)
              select :district, :register, x.id, x.field, x.kind, x.t, x.n, x.d
              from jsonb_to_recordset(cast(:rows as jsonb))
                   as x(id bigint, field text, kind text, t text, n bigint, d date)
              on conflict (district, register, id, field)
              do update set kind = excluded.kind, t = excluded.t, n = excluded.n, d = excluded.d
              """)
          .with("register", register, "rows", ItemRows.write(rows))
          .update();
    }
  }

  /** Publishes facts of a trait for some items; a null takes one away. */
  void facts(String register, Collection<FactValue> facts) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (FactValue fact : facts) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("id", fact.item());
      row.put("field", fact.field());
      row.put("kind", fact.storage().name());
      FieldValue value = fact.value();
      if (value != null) {
        row.put(fact.storage().column(), ItemRows.plain(value));
      }
      rows.add(row);
    }
    index(register, rows);
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
