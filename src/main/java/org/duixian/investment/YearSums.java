package org.duixian.investment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Field;
import org.duixian.progress.PlanCurve;
import org.duixian.progress.ProgressReading;
import org.duixian.progress.Rules;
import org.duixian.register.ItemSplit;
import org.duixian.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The plans of a year over all items of a register, by what the items are; each item counts once,
 * with its bundle where it is part of one.
 */
@Repository
class YearSums {

  /**
   * One item's plan and what it has brought, in fen.
   *
   * @param value what it is by the field asked for, empty for nothing
   * @param built null where nothing was reported
   */
  record Counted(
      long item,
      String title,
      String value,
      long plan,
      @Nullable Long built,
      @Nullable Long statistical) {}

  /**
   * Items that have a value in common.
   *
   * @param reading completion and lead over all of them
   */
  record Group(
      String value,
      int items,
      long plan,
      @Nullable Long built,
      @Nullable Long statistical,
      ProgressReading reading) {}

  private final DistrictSql jdbc;

  YearSums(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** The items with a plan of the year, as they stand at the end of a month, 1 to 12. */
  List<Counted> items(Register register, Field by, int year, int month, LocalDate today) {
    LocalDate planDay = YearReading.planDay(year, month, today);
    return jdbc.sql(
            """
            select i.id item, i.title, coalesce(%s, '') as value,
                   sum(p.fen) plan, sum(b.built) built,
                   sum(b.statistical) statistical
            from investment v
            join item own on own.district = v.district and own.register = v.register
              and own.id = v.item and own.merged_into is null and own.stage <> 'withdrawn'
            join item i on i.district = v.district and i.register = v.register
              and i.id = coalesce(v.part_of, v.item) and i.merged_into is null
              and i.stage <> 'withdrawn'
            cross join lateral (
              select y.fen from investment_plan y
              where y.district = v.district and y.register = v.register and y.item = v.item
                and y.year = :year and (y.seq = 0 or y.day <= :day)
              order by y.seq desc limit 1) p
            cross join lateral (
              select sum(m.fen) filter (where m.sum = 'BUILT') built,
                     sum(m.fen) filter (where m.sum = 'STATISTICAL') statistical
              from investment_month m
              where m.district = v.district and m.register = v.register and m.item = v.item
                and m.month between :first and :last) b
            where v.district = :district and v.register = :register
            group by i.id, i.title, value
            order by i.id
            """
                .formatted(ItemSplit.value(by)))
        .with("register", register.code(), "year", year, "day", planDay)
        .with("by", by.id(), "first", LocalDate.of(year, 1, 1))
        .with("last", YearMonth.of(year, month).atDay(1))
        .list(Counted.class);
  }

  /** Adds up items by their value, the greatest plan first; held against time progress. */
  static List<Group> groups(List<Counted> items, int year, int month, Rules rules) {
    Map<String, List<Counted>> byValue = new TreeMap<>();
    items.forEach(
        each -> byValue.computeIfAbsent(each.value(), value -> new ArrayList<>()).add(each));
    List<Group> groups = new ArrayList<>();
    byValue.forEach((value, some) -> groups.add(group(value, some, year, month, rules)));
    groups.sort(Comparator.comparing(Group::plan).reversed());
    return groups;
  }

  static Group group(String value, List<Counted> items, int year, int month, Rules rules) {
    long plan = items.stream().mapToLong(Counted::plan).sum();
    Long built = sum(items, Counted::built);
    return new Group(
        value,
        items.size(),
        plan,
        built,
        sum(items, Counted::statistical),
        YearReading.of(plan, PlanCurve.year(year), built, year, month, rules));
  }

  /** Null where no item has one. */
  private static @Nullable Long sum(List<Counted> items, Function<Counted, @Nullable Long> number) {
    Long sum = null;
    for (Counted item : items) {
      Long each = number.apply(item);
      if (each != null) {
        sum = each + (sum == null ? 0 : sum);
      }
    }
    return sum;
  }
}
