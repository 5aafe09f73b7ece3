package org.duixian.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.investment.FundSource;
import org.duixian.investment.InvestmentSum;
import org.duixian.investment.InvestmentWork;
import org.springframework.stereotype.Component;

/** The money of the sample's projects: sources, plans of the year, and what each month brought. */
@Component
record YearInvestment(InvestmentWork work) {

  private static final long FEN_OF_WAN = 1_000_000;
  private static final int PLAN_DAY = 10;

  /** What was written of each project, by its number: the version of its figures. */
  private record Versions(Map<Integer, Integer> written) {

    int next(SampleProject project) {
      return written.merge(project.number(), 1, Integer::sum) - 1;
    }
  }

  void tell(Diary diary) {
    Versions versions = new Versions(new HashMap<>());
    for (SampleProject project : diary.projects()) {
      if (project.money().plan() > 0) {
        money(diary, versions, project);
      }
    }
  }

  private void money(Diary diary, Versions versions, SampleProject project) {
    SampleProject.SampleMoney money = project.money();
    int year = diary.cast().year();
    LocalDate entered = Objects.requireNonNull(project.days().reserve()).plusDays(1);
    diary.office(
        entered,
        16,
        () ->
            work.sources(
                diary.register(), diary.item(project), versions.next(project), sources(project)));
    build(diary, versions, project, YearMonth.of(year - 2, 12), money.before());
    long half = begunBefore(project, YearMonth.of(year - 1, 5)) ? money.last() / 2 : 0;
    build(diary, versions, project, YearMonth.of(year - 1, 6), half);
    build(diary, versions, project, YearMonth.of(year - 1, 12), money.last() - half);
    LocalDate january = LocalDate.of(year, 1, PLAN_DAY);
    LocalDate planned = entered.isAfter(january) ? entered : january;
    diary.office(
        planned,
        17,
        () ->
            work.plan(
                diary.register(),
                diary.item(project),
                versions.next(project),
                year,
                money.plan() * FEN_OF_WAN,
                money.months().stream().map(each -> each * FEN_OF_WAN).toList(),
                planned,
                null));
    for (int month = 1; month <= money.built().size(); month++) {
      build(diary, versions, project, YearMonth.of(year, month), money.built().get(month - 1));
    }
  }

  private static boolean begunBefore(SampleProject project, YearMonth month) {
    return project.begunBy(month.atEndOfMonth());
  }

  /** Money comes from the district, a bond and the province, or from the builder and a bank. */
  private static Map<FundSource, Long> sources(SampleProject project) {
    List<FundSource> from =
        switch (project.path().funds()) {
          case "government" -> List.of(FundSource.DISTRICT, FundSource.BOND, FundSource.PROVINCE);
          case "enterprise" -> List.of(FundSource.OWN, FundSource.LOAN);
          default -> List.of(FundSource.OWN, FundSource.DISTRICT, FundSource.BOND);
        };
    Map<FundSource, Long> sources = new EnumMap<>(FundSource.class);
    long left = project.money().amount() * FEN_OF_WAN;
    for (FundSource source : from) {
      long part = source == from.getLast() ? left : left / 2;
      sources.put(source, part);
      left -= part;
    }
    return sources;
  }

  /** Reports at the last hour of a month what it built, and that two thirds of it were paid. */
  private void build(
      Diary diary, Versions versions, SampleProject project, YearMonth month, long wan) {
    if (wan > 0) {
      Map<InvestmentSum, Long> sums =
          Map.of(
              InvestmentSum.BUILT, wan * FEN_OF_WAN, InvestmentSum.PAID, wan * 2 / 3 * FEN_OF_WAN);
      diary.lead(
          project,
          month.atEndOfMonth(),
          17,
          () ->
              work.report(
                  diary.register(),
                  diary.item(project),
                  versions.next(project),
                  month,
                  sums,
                  null));
    }
  }
}
