package org.duixian.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.counting.CountedMember.Key;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps members and cells: a write appends what it adds and takes, a job folds it. */
@Repository
class CountingStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AT_ONCE = 20_000;

  private static final String TYPES =
      """
      item bigint, measure text, dimension text, value text, from_day date, to_day date,
      number bigint\
      """;

  private record Cell(String measure, String dimension, String value, String month, long bucket) {}

  private record Delta(
      String measure,
      String dimension,
      String value,
      String month,
      long bucket,
      long items,
      BigDecimal number) {}

  private record Row(
      long item,
      String measure,
      String dimension,
      String value,
      LocalDate fromDay,
      @Nullable LocalDate toDay,
      long number) {

    CountedMember member() {
      return new CountedMember(measure, dimension, value, item, fromDay, toDay, number);
    }
  }

  private final DistrictSql jdbc;

  CountingStore(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts the wanted rows of some items in the place of those that are kept. */
  @Transactional(propagation = Propagation.MANDATORY)
  void replace(
      Register register, Collection<Long> items, List<CountedMember> wanted, boolean fresh) {
    Map<Key, CountedMember> standing = new HashMap<>();
    if (!fresh) {
      of(register, items).forEach(each -> standing.put(each.key(), each));
    }
    List<CountedMember> come = new ArrayList<>();
    for (CountedMember member : wanted) {
      if (member.equals(standing.get(member.key()))) {
        standing.remove(member.key());
      } else {
        come.add(member);
      }
    }
    delete(register, standing.values());
    insert(register, come);
    append(register, standing.values(), come);
  }

  private List<CountedMember> of(Register register, Collection<Long> items) {
    return jdbc
        .sql(
            """
            select item, measure, dimension, value, from_day, to_day, number from counted_member
            where district = :district and register = :register and item = any(:items)
            """)
        .with("register", register.code(), "items", items.toArray(Long[]::new))
        .list(Row.class)
        .stream()
        .map(Row::member)
        .toList();
  }

  private void delete(Register register, Collection<CountedMember> gone) {
    if (!gone.isEmpty()) {
      jdbc.sql(
              """
              delete from counted_member m using jsonb_to_recordset(cast(:rows as jsonb)) as x(%s)
              where m.district = :district and m.register = :register and m.item = x.item
                and m.measure = x.measure and m.dimension = x.dimension and m.value = x.value
                and m.from_day = x.from_day
              """
                  .formatted(TYPES))
          .with("register", register.code(), "rows", json(gone))
          .update();
    }
  }

  private void insert(Register register, Collection<CountedMember> come) {
    if (!come.isEmpty()) {
      jdbc.sql(
              """
              insert into counted_member (district, register, item, measure, dimension, value,
                                          from_day, to_day, number)
              select :district, :register, x.item, x.measure, x.dimension, x.value, x.from_day,
                     x.to_day, x.number
              from jsonb_to_recordset(cast(:rows as jsonb)) as x(%s)
              """
                  .formatted(TYPES))
          .with("register", register.code(), "rows", json(come))
          .update();
    }
  }

  private static String json(Collection<CountedMember> members) {
    return JSON.writeValueAsString(
        members.stream()
            .map(
                each -> {
                  Map<String, @Nullable Object> row = new HashMap<>();
                  row.put("item", each.item());
                  row.put("measure", each.measure());
                  row.put("dimension", each.dimension());
                  row.put("value", each.value());
                  row.put("from_day", each.from().toString());
                  row.put("to_day", each.to() == null ? null : each.to().toString());
                  row.put("number", each.number());
                  return row;
                })
            .toList());
  }

  private void append(
      Register register, Collection<CountedMember> gone, Collection<CountedMember> come) {
    Map<Cell, long[]> cells = new HashMap<>();
    gone.forEach(each -> add(register, cells, each, -1));
    come.forEach(each -> add(register, cells, each, 1));
    List<Delta> deltas = new ArrayList<>();
    cells.forEach(
        (cell, sum) -> {
          if (sum[0] != 0 || sum[1] != 0) {
            deltas.add(
                new Delta(
                    cell.measure(),
                    cell.dimension(),
                    cell.value(),
                    cell.month(),
                    cell.bucket(),
                    sum[0],
                    BigDecimal.valueOf(sum[1])));
          }
        });
    if (!deltas.isEmpty()) {
      jdbc.sql(
              """
              insert into counted_delta (district, register, measure, dimension, value, month,
                                         bucket, items, number)
              select :district, :register, x.measure, x.dimension, x.value, x.month, x.bucket,
                     x.items, x.number
              from jsonb_to_recordset(cast(:deltas as jsonb))
                   as x(measure text, dimension text, value text, month date, bucket bigint,
                        items bigint, number numeric)
              """)
          .with("register", register.code(), "deltas", JSON.writeValueAsString(deltas))
          .update();
    }
  }

  private static void add(
      Register register, Map<Cell, long[]> cells, CountedMember member, int sign) {
    boolean days =
        register.declaration().measures().stream()
            .anyMatch(
                each ->
                    each.id().equals(member.measure()) && each.kind() == RegisterMeasure.Kind.DAYS);
    long bucket = days ? member.number() : 0;
    add(cells, member, member.from(), bucket, sign);
    LocalDate end = member.to();
    if (end != null && !member.happens()) {
      add(cells, member, end, bucket, -sign);
    }
  }

  private static void add(
      Map<Cell, long[]> cells, CountedMember member, LocalDate day, long bucket, int sign) {
    Cell cell =
        new Cell(
            member.measure(),
            member.dimension(),
            member.value(),
            day.withDayOfMonth(1).toString(),
            bucket);
    long[] sum = cells.computeIfAbsent(cell, each -> new long[2]);
    sum[0] += sign;
    sum[1] += sign * member.number();
  }

  /** Folds what was appended and returns how many rows there were. */
  @Transactional
  int fold() {
    return jdbc.sql(
            """
            with gone as (
              delete from counted_delta where district = :district and (register, id) in (
                select register, id from counted_delta where district = :district
                order by id limit :most for update skip locked)
              returning register, measure, dimension, value, month, bucket, items, number),
            folded as (
              insert into counted_cell (district, register, measure, dimension, value, month,
                                        bucket, items, number)
              select :district, register, measure, dimension, value, month, bucket, sum(items),
                     sum(number)
              from gone group by register, measure, dimension, value, month, bucket
              order by register, measure, dimension, value, month, bucket
              on conflict (district, register, measure, dimension, value, month, bucket)
              do update set items = counted_cell.items + excluded.items,
                            number = counted_cell.number + excluded.number)
            select count(*) from gone
            """)
        .with("most", AT_ONCE)
        .single(Integer.class);
  }

  /** What begins, less what ends, in a month under one value. */
  record Sum(
      String dimension,
      String value,
      LocalDate month,
      long bucket,
      long items,
      BigDecimal number) {}

  /** Returns the cells of a measure up to a month, folded or not. */
  List<Sum> cells(String register, String measure, LocalDate until) {
    return jdbc.sql(
            """
            select dimension, value, month, bucket, sum(items) items, sum(number) number
            from (select dimension, value, month, bucket, items, number from counted_cell
                  where district = :district and register = :register and measure = :measure
                  union all
                  select dimension, value, month, bucket, items, number from counted_delta
                  where district = :district and register = :register and measure = :measure) c
            where month <= :until
            group by dimension, value, month, bucket
            having sum(items) <> 0 or sum(number) <> 0
            order by dimension, value, month, bucket
            """)
        .with("register", register, "measure", measure, "until", until)
        .list(Sum.class);
  }

  /** One item behind a number. */
  record Behind(long item, LocalDate fromDay, @Nullable LocalDate toDay, long number) {}

  /** Returns the items behind a number: those that last on a day, or that happened in the days. */
  List<Behind> behind(
      String register,
      String measure,
      String dimension,
      String value,
      @Nullable LocalDate from,
      LocalDate until,
      int most) {
    return jdbc.sql(
            """
            select item, from_day, to_day, number from counted_member
            where district = :district and register = :register and measure = :measure
              and dimension = :dimension and value = :value and from_day <= :until
              and case when cast(:from as date) is null then to_day is null or to_day > :until
                       else from_day >= :from end
            order by from_day, item limit :most
            """)
        .with("register", register, "measure", measure, "dimension", dimension, "value", value)
        .with("from", from, "until", until, "most", most)
        .list(Behind.class);
  }

  /** Returns what an item adds to a measure since a day, empty where it is not counted so. */
  Optional<Behind> member(String register, String measure, long item, LocalDate from) {
    return jdbc.sql(
            """
            select item, from_day, to_day, number from counted_member
            where district = :district and register = :register and item = :item
              and measure = :measure and dimension = '' and from_day = :from
            """)
        .with("register", register, "item", item, "measure", measure, "from", from)
        .optional(Behind.class);
  }
}
