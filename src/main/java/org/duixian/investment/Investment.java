package org.duixian.investment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the money of one item; that of a bundle is what its parts have together.
 *
 * @param partOf the bundle in which it is counted, null for none
 * @param countedFrom first month for which the statistics office counts it, null before its entry
 * @param sources where the total comes from, in fen
 * @param plans by year, the original first
 * @param months all sums of all months, the oldest first
 * @param version counts what was written; 0 before anything was
 */
record Investment(
    long item,
    @Nullable Long partOf,
    @Nullable LocalDate countedFrom,
    Map<FundSource, Long> sources,
    List<YearPlan> plans,
    List<MonthSum> months,
    int version) {

  Investment {
    sources = Map.copyOf(sources);
    plans = List.copyOf(plans);
    months = List.copyOf(months);
  }

  static Investment none(long item) {
    return new Investment(item, null, null, Map.of(), List.of(), List.of(), 0);
  }

  /** The plan of a year as it counts on a day; the original one stands from its first day. */
  Optional<YearPlan> plan(int year, LocalDate day) {
    return plans.stream()
        .filter(each -> each.year() == year && (each.seq() == 0 || !each.day().isAfter(day)))
        .max(Comparator.comparing(YearPlan::seq));
  }

  Optional<YearPlan> original(int year) {
    return plans.stream().filter(each -> each.year() == year && each.seq() == 0).findFirst();
  }

  List<YearPlan> plans(int year) {
    return plans.stream().filter(each -> each.year() == year).toList();
  }

  Optional<MonthSum> month(YearMonth month, InvestmentSum sum) {
    return months.stream().filter(each -> each.within(sum, month, month)).findFirst();
  }

  /** What a sum comes to from a month to a month; null where no month of them has one. */
  @Nullable Long between(InvestmentSum sum, YearMonth from, YearMonth to) {
    List<Long> found =
        months.stream().filter(each -> each.within(sum, from, to)).map(MonthSum::fen).toList();
    return found.isEmpty() ? null : found.stream().mapToLong(Long::longValue).sum();
  }

  /** What a sum comes to in a year up to a month, 0 to 12; null where no month has one. */
  @Nullable Long inYear(InvestmentSum sum, int year, int month) {
    return month == 0 ? null : between(sum, YearMonth.of(year, 1), YearMonth.of(year, month));
  }

  /** What a sum comes to over all years; null where no month has one. */
  @Nullable Long ever(InvestmentSum sum) {
    return between(sum, YearMonth.of(1900, 1), YearMonth.of(9999, 12));
  }

  /** The last month of a year with a sum, 0 for none. */
  int latest(InvestmentSum sum, int year) {
    return months.stream()
        .filter(each -> each.sum() == sum && each.month().getYear() == year)
        .mapToInt(each -> each.month().getMonthValue())
        .max()
        .orElse(0);
  }

  /** The years of which anything is known. */
  TreeSet<Integer> years() {
    return Stream.concat(
            plans.stream().map(YearPlan::year), months.stream().map(each -> each.month().getYear()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the parts of a bundle have together; each part's own figures stay as they are. */
  Investment together(List<Investment> parts) {
    if (parts.isEmpty()) {
      return this;
    }
    Map<FundSource, Long> from = new EnumMap<>(FundSource.class);
    parts.forEach(
        part -> part.sources.forEach((source, fen) -> from.merge(source, fen, Long::sum)));
    LocalDate counted =
        parts.stream()
            .map(Investment::countedFrom)
            .filter(day -> day != null)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Investment(item, partOf, counted, from, plansOf(parts), monthsOf(parts), version);
  }

  private static List<MonthSum> monthsOf(List<Investment> parts) {
    Map<String, MonthSum> byKey = new TreeMap<>();
    parts.stream()
        .flatMap(part -> part.months.stream())
        .forEach(
            each ->
                byKey.merge(
                    each.month() + each.sum().name(), each, (one, other) -> one.and(other)));
    return List.copyOf(byKey.values());
  }

  /** Of each year the original plans, and after each adjustment of a part what they then are. */
  private static List<YearPlan> plansOf(List<Investment> parts) {
    List<YearPlan> plans = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>();
    parts.forEach(part -> part.plans.forEach(each -> years.add(each.year())));
    for (int year : years) {
      List<YearPlan> first = parts.stream().flatMap(part -> part.original(year).stream()).toList();
      plans.add(sum(first, first.getFirst(), 0));
      List<YearPlan> adjustments =
          parts.stream()
              .flatMap(part -> part.plans(year).stream())
              .filter(each -> each.seq() > 0)
              .sorted(Comparator.comparing(YearPlan::day).thenComparing(YearPlan::at))
              .toList();
      for (int i = 0; i < adjustments.size(); i++) {
        LocalDate day = adjustments.get(i).day();
        List<YearPlan> then =
            parts.stream().flatMap(part -> part.plan(year, day).stream()).toList();
        plans.add(sum(then, adjustments.get(i), i + 1));
      }
    }
    return plans;
  }

  private static YearPlan sum(List<YearPlan> plans, YearPlan last, int seq) {
    long fen = plans.stream().mapToLong(YearPlan::fen).sum();
    List<Long> months = new ArrayList<>();
    if (plans.stream().anyMatch(each -> !each.months().isEmpty())) {
      for (int month = 1; month <= YearPlan.MONTHS; month++) {
        int until = month;
        months.add(
            plans.stream().mapToLong(each -> each.planned(until) - each.planned(until - 1)).sum());
      }
    }
    return new YearPlan(
        last.year(),
        seq,
        fen,
        last.day(),
        last.resolution(),
        months,
        last.at(),
        last.accountName());
  }
}
