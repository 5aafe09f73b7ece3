package org.duixian.investment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duixian.kernel.Light;
import org.duixian.kernel.Sourced;
import org.duixian.progress.ProgressReading;
import org.duixian.progress.Rules;
import org.duixian.register.Item;
import org.jspecify.annotations.Nullable;

/**
 * The money of an item as its panel shows it; public for the templates only.
 *
 * @param month how far the year is told, 0 to 12
 * @param original null where the plan was never adjusted
 * @param lag lead or lag against time or plan, null where none is computed
 * @param statistical what the statistics office counts of the year, null where it does not count
 * @param countedFrom its first month, null before the entry
 * @param sums each sum of the year and of all years
 * @param months the months that are told
 */
public record InvestmentView(
    Item item,
    int year,
    int month,
    Sourced total,
    @Nullable Sourced plan,
    @Nullable Sourced original,
    Sourced built,
    @Nullable Sourced completion,
    @Nullable Sourced lag,
    Light light,
    @Nullable Sourced statistical,
    @Nullable YearMonth countedFrom,
    List<Totals> sums,
    List<Row> months,
    List<Source> sources,
    List<Plan> plans,
    YearChart chart,
    int version) {

  /** One sum, in the year and over all years. */
  public record Totals(InvestmentSum sum, Sourced year, Sourced ever) {}

  /** One month: what was planned for it, each sum, and what is built since January. */
  public record Row(int month, Sourced plan, List<Sourced> sums, Sourced since, String who) {}

  /** What comes of one source. */
  public record Source(FundSource from, Sourced amount) {}

  /** A plan of the year with its number. */
  public record Plan(YearPlan plan, Sourced amount) {}

  static InvestmentView of(Item item, Investment money, int year, LocalDate today, Rules rules) {
    InvestmentSource from = InvestmentSource.of(item);
    int month = YearReading.month(money, year, today);
    YearPlan plan = money.plan(year, YearReading.planDay(year, month, today)).orElse(null);
    YearPlan first = money.original(year).orElse(null);
    ProgressReading reading = YearReading.of(money, year, today, rules);
    Long built = money.inYear(InvestmentSum.BUILT, year, month);
    LocalDate counted = money.countedFrom();
    return new InvestmentView(
        item,
        year,
        month,
        from.total(item.whole("amount").orElse(null)),
        plan == null ? null : from.plan(plan),
        plan == null || first == null || first.seq() == plan.seq() ? null : from.plan(first),
        InvestmentSource.money(built, from.computed(year, month, "year-built")),
        reading.completion() == null
            ? null
            : from.percent(reading.shownCompletion(), year, month, "completion"),
        reading.lag() == null ? null : from.percent(reading.shownLag(), year, month, "lag"),
        reading.light(),
        counted == null
            ? null
            : InvestmentSource.money(
                money.inYear(InvestmentSum.STATISTICAL, year, month),
                from.computed(year, month, "year-statistical")),
        counted == null ? null : YearMonth.from(counted),
        sums(money, from, year, month),
        rows(money, from, year, month, plan),
        money.sources().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(each -> new Source(each.getKey(), from.source(each.getKey(), each.getValue())))
            .toList(),
        money.plans(year).stream().map(each -> new Plan(each, from.plan(each))).toList(),
        YearChart.of(money, year, month, plan, first),
        money.version());
  }

  private static List<Totals> sums(Investment money, InvestmentSource from, int year, int month) {
    List<Totals> sums = new ArrayList<>();
    for (InvestmentSum sum : InvestmentSum.values()) {
      Long ever = money.ever(sum);
      if (ever != null) {
        sums.add(
            new Totals(
                sum,
                InvestmentSource.money(
                    money.inYear(sum, year, month),
                    from.computed(year, month, "year-" + sum.word())),
                InvestmentSource.money(ever, from.computed(year, month, "ever-" + sum.word()))));
      }
    }
    return sums;
  }

  private static List<Row> rows(
      Investment money, InvestmentSource from, int year, int last, @Nullable YearPlan plan) {
    List<Row> rows = new ArrayList<>();
    for (int month = 1; month <= last; month++) {
      YearMonth of = YearMonth.of(year, month);
      List<Sourced> sums = new ArrayList<>();
      for (InvestmentSum sum : InvestmentSum.values()) {
        sums.add(from.typed(money.month(of, sum).map(MonthSum::fen).orElse(null), of, sum));
      }
      Long planned = plan == null ? null : plan.planned(month) - plan.planned(month - 1);
      rows.add(
          new Row(
              month,
              InvestmentSource.money(planned, from.computed(year, month, "month-plan")),
              sums,
              InvestmentSource.money(
                  money.inYear(InvestmentSum.BUILT, year, month),
                  from.computed(year, month, "year-built")),
              who(money, of)));
    }
    return rows;
  }

  private static String who(Investment money, YearMonth month) {
    return money.months().stream()
        .filter(each -> YearMonth.from(each.month()).equals(month))
        .max(java.util.Comparator.comparing(MonthSum::at))
        .map(each -> each.accountName() + " " + each.when())
        .orElse("");
  }

  /**
   * Returns what is built of a year as a percentage of the chart's height, for who cannot see it.
   */
  public String heard() {
    return Objects.toString(built.display().text(), "");
  }

  /** Returns the page where its figures are typed. */
  public String path() {
    return InvestmentPage.path(item);
  }
}
