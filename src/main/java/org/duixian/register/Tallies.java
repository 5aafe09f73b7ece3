package org.duixian.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.database.DistrictSql;
import org.duixian.register.Dimensions.Cell;
import org.duixian.register.Dimensions.Sum;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many items stand under each value: a write appends what it adds and takes away, a job folds
 * it into totals, and who asks gets both together.
 */
@Repository
class Tallies {

  private static final int AT_ONCE = 20_000;

  private record Delta(String dimension, String value, long items, BigDecimal amount) {}

  private record Row(String dimension, String value, long items, BigDecimal amount) {}

  private final DistrictSql jdbc;

  Tallies(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void append(String register, Map<Cell, Sum> sums) {
    List<Delta> deltas = new ArrayList<>();
    sums.forEach(
        (cell, sum) ->
            deltas.add(new Delta(cell.dimension(), cell.value(), sum.items(), sum.amount())));
    if (!deltas.isEmpty()) {
      jdbc.sql(
              """
              insert into item_tally_delta (district, register, dimension, value, items, amount)
              select :district, :register, x.dimension, x.value, x.items, x.amount
              from jsonb_to_recordset(cast(:deltas as jsonb))
                   as x(dimension text, value text, items bigint, amount numeric)
              """)
          .with("register", register, "deltas", ItemRows.write(deltas))
          .update();
    }
  }

  /** Returns what stands under each value of the dimensions of a register. */
  @Transactional(readOnly = true)
  Map<Cell, Sum> of(String register) {
    return sums(
        jdbc.sql(
                """
                select dimension, value, sum(items) items, sum(amount) amount
                from (select dimension, value, items, amount from item_tally
                      where district = :district and register = :register and dimension < '~'
                      union all
                      select dimension, value, items, amount from item_tally_delta
                      where district = :district and register = :register
                        and dimension < '~') each_one
                group by dimension, value having sum(items) <> 0
                """)
            .with("register", register)
            .list(Row.class));
  }

  /** Returns what stands under each value of some dimensions of a register. */
  @Transactional(readOnly = true)
  Map<Cell, Sum> of(String register, List<String> dimensions) {
    return sums(
        jdbc.sql(
                """
                select dimension, value, sum(items) items, sum(amount) amount
                from (select dimension, value, items, amount from item_tally
                      where district = :district and register = :register
                        and dimension = any(:dimensions)
                      union all
                      select dimension, value, items, amount from item_tally_delta
                      where district = :district and register = :register
                        and dimension = any(:dimensions)) each_one
                group by dimension, value having sum(items) <> 0
                """)
            .with("register", register, "dimensions", dimensions.toArray(String[]::new))
            .list(Row.class));
  }

  private static Map<Cell, Sum> sums(List<Row> rows) {
    Map<Cell, Sum> sums = new HashMap<>();
    rows.forEach(
        row ->
            sums.put(new Cell(row.dimension(), row.value()), new Sum(row.items(), row.amount())));
    return sums;
  }

  private record Middle(String dimension, LocalDate since) {}

  /**
   * Returns the day since which the item in the middle of each stage stands in it, of the earlier
   * one where there are two.
   */
  @Transactional(readOnly = true)
  Map<String, LocalDate> middles(String register) {
    Map<String, LocalDate> middles = new HashMap<>();
    jdbc.sql(
            """
            select dimension, cast(min(value) as date) since
            from (select dimension, value, sum(items) over (partition by dimension) total,
                         sum(items) over (partition by dimension order by value) until
                  from (select dimension, value, sum(items) items
                        from (select dimension, value, items from item_tally
                              where district = :district and register = :register
                                and dimension >= '~since:' and dimension < '~since;'
                              union all
                              select dimension, value, items from item_tally_delta
                              where district = :district and register = :register
                                and dimension >= '~since:' and dimension < '~since;') each_one
                        group by dimension, value having sum(items) > 0) days) run
            where until > floor((total - 1) / 2)
            group by dimension
            """)
        .with("register", register)
        .list(Middle.class)
        .forEach(
            row -> middles.put(row.dimension().substring(Dimensions.SINCE.length()), row.since()));
    return middles;
  }

  private record StageRow(String register, String value, long items, BigDecimal amount) {}

  /** Returns what stands in each stage of each register of the district. */
  @Transactional(readOnly = true)
  Map<String, Map<String, Sum>> byStage() {
    Map<String, Map<String, Sum>> sums = new HashMap<>();
    jdbc.sql(
            """
            select register, value, sum(items) items, sum(amount) amount
            from (select register, value, items, amount from item_tally
                  where district = :district and dimension = 'stage'
                  union all
                  select register, value, items, amount from item_tally_delta
                  where district = :district and dimension = 'stage') each_one
            group by register, value
            """)
        .list(StageRow.class)
        .forEach(
            row ->
                sums.computeIfAbsent(row.register(), each -> new HashMap<>())
                    .put(row.value(), new Sum(row.items(), row.amount())));
    return sums;
  }

  /**
   * Folds what has been appended. A change that is committed later was not seen and waits for the
   * next time, so none is lost; two that fold at once do not take the same.
   *
   * @return how many changes were folded
   */
  @Transactional
  int fold() {
    return jdbc.sql(
            """
            with gone as (
              delete from item_tally_delta where district = :district and (register, id) in (
                select register, id from item_tally_delta where district = :district
                order by id limit :most for update skip locked)
              returning register, dimension, value, items, amount),
            folded as (
              insert into item_tally (district, register, dimension, value, items, amount)
              select :district, register, dimension, value, sum(items), sum(amount) from gone
              group by register, dimension, value order by register, dimension, value
              on conflict (district, register, dimension, value)
              do update set items = item_tally.items + excluded.items,
                            amount = item_tally.amount + excluded.amount)
            select count(*) from gone
            """)
        .with("most", AT_ONCE)
        .single(Integer.class);
  }
}
