package org.duixian.investment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.change.Change;
import org.duixian.change.ChangeLog;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.progress.ProgressReading;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.rules.DistrictRules;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains every number that the trait shows. */
@Component
record InvestmentLineage(
    Registers registers,
    Items items,
    ItemAccess access,
    Investments investments,
    YearSumsPage sums,
    ChangeLog changes,
    DistrictRules rules,
    Clock clock)
    implements LineageProvider {

  private static final int FIRST = 20;
  private static final String REGISTER = "([a-z][a-z0-9-]*)";

  /** An item with its money. */
  private record Of(Item item, Investment money) {

    InvestmentSource from() {
      return InvestmentSource.of(item);
    }

    Lineage leading(Lineage lineage, Asked asked) {
      return lineage.leading(asked.words("investment.source.page"), InvestmentPage.path(item));
    }
  }

  @Override
  public Optional<Lineage> explain(Asked asked) {
    String typed = "investment/([0-9]{1,18})/" + REGISTER + "\\.([0-9-]+)\\.investment-([a-z]+)";
    String computed =
        "investment/"
            + REGISTER
            + "\\.([0-9]{1,18})\\.([0-9]{4})-([0-9]{2})\\.investment-([a-z-]+)";
    String grouped =
        YearSumsPage.RULE
            + "/"
            + REGISTER
            + "\\.([a-z][a-z0-9-]*)\\.([0-9]{4})-([0-9]{2})\\.([A-Za-z0-9-]+)\\.investment-([a-z-]+)";
    return Asked.firstOf(
        asked.matching("typed", typed).map(key -> typed(key, asked)),
        asked.matching("computed", computed).map(key -> computed(key, asked)),
        asked.matching("computed", grouped).map(key -> grouped(key, asked)));
  }

  private Of of(String register, long id) {
    Register known = registers.get(register);
    Item item =
        items.find(known, id).filter(each -> access.reads(known, each)).orElseThrow(NotFound::new);
    return new Of(item, investments.of(register, id));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  private Lineage typed(MatchResult key, Asked asked) {
    Of of = of(key.group(2), Long.parseLong(key.group(1)));
    String place = key.group(3);
    return switch (key.group(4)) {
      case "total" ->
          line(of, of.from().total(of.item().whole("amount").orElse(null)), "total", asked);
      case "source" -> {
        FundSource[] all = FundSource.values();
        FundSource from = all[Math.min((int) Asked.id(place), all.length - 1)];
        long fen = of.money().sources().getOrDefault(from, 0L);
        yield made(of, of.from().source(from, fen), "source", "sources", asked);
      }
      case "plan" -> plan(of, place, asked);
      default -> month(of, place, key.group(4), asked);
    };
  }

  private static Lineage line(Of of, Sourced number, String what, Asked asked) {
    return of.leading(
        Lineage.of(of.item().title(), number, asked.words("investment.rule." + what)), asked);
  }

  /** A number with all that was written where it stands, the newest first. */
  private Lineage made(Of of, Sourced number, String what, String subject, Asked asked) {
    List<Change> history = changes.of(InvestmentWork.subject(of.item(), subject));
    List<Lineage.Part> parts =
        history.stream()
            .map(
                each ->
                    new Lineage.Part(
                        asked.words(
                            "investment.source.change",
                            each.when(),
                            each.accountName(),
                            each.reason() == null ? "—" : each.reason()),
                        null,
                        null))
            .toList();
    Lineage lineage =
        Lineage.of(of.item().title(), number, asked.words("investment.rule." + what)).made(parts);
    return of.leading(lineage, asked);
  }

  private Lineage plan(Of of, String place, Asked asked) {
    YearPlan plan =
        of.money().plans().stream()
            .filter(each -> place.equals(each.year() + "-" + each.seq()))
            .findFirst()
            .orElseThrow(NotFound::new);
    String what = plan.seq() == 0 ? "plan-original" : "plan-adjusted";
    return made(of, of.from().plan(plan), what, String.valueOf(plan.year()), asked)
        .at(
            asked.words(
                "investment.source.plan",
                plan.when(),
                plan.accountName(),
                plan.resolution() == null ? "—" : plan.resolution()));
  }

  private Lineage month(Of of, String place, String word, Asked asked) {
    InvestmentSum sum = Asked.constant(InvestmentSum.class, word.toUpperCase(Locale.ROOT));
    if (!place.matches("[12][0-9]{3}-(0[1-9]|1[0-2])")) {
      throw new NotFound();
    }
    YearMonth month = YearMonth.parse(place);
    MonthSum typed = of.money().month(month, sum).orElse(null);
    Sourced number = of.from().typed(typed == null ? null : typed.fen(), month, sum);
    Lineage lineage = made(of, number, "month-" + word, place, asked);
    return typed == null
        ? lineage
        : lineage.at(asked.words("investment.source.typed", typed.when(), typed.accountName()));
  }

  private Lineage computed(MatchResult key, Asked asked) {
    Of of = of(key.group(1), Long.parseLong(key.group(2)));
    int year = Integer.parseInt(key.group(3));
    int month = Math.min(12, Integer.parseInt(key.group(4)));
    String what = key.group(5);
    if (what.equals("completion") || what.equals("lag")) {
      return share(of, year, month, what, asked);
    }
    if (what.equals("month-plan")) {
      YearPlan plan =
          of.money()
              .plan(year, YearReading.planDay(year, month, today()))
              .filter(each -> month > 0)
              .orElseThrow(NotFound::new);
      Sourced number =
          InvestmentSource.money(
              plan.planned(month) - plan.planned(month - 1), of.from().computed(year, month, what));
      return line(of, number, what, asked);
    }
    String[] parts = what.split("-", 2);
    if (parts.length < 2) {
      throw new NotFound();
    }
    InvestmentSum sum = Asked.constant(InvestmentSum.class, parts[1].toUpperCase(Locale.ROOT));
    boolean ever = parts[0].equals("ever");
    return sum(of, sum, ever, year, month, asked);
  }

  private static Lineage sum(
      Of of, InvestmentSum sum, boolean ever, int year, int month, Asked asked) {
    Long fen = ever ? of.money().ever(sum) : of.money().inYear(sum, year, month);
    String what = (ever ? "ever-" : "year-") + sum.word();
    List<Lineage.Part> parts = new ArrayList<>();
    for (MonthSum each : of.money().months()) {
      YearMonth own = YearMonth.from(each.month());
      boolean counts = ever || own.getYear() == year && own.getMonthValue() <= month;
      if (each.sum() == sum && counts) {
        parts.add(new Lineage.Part(own.toString(), of.from().typed(each.fen(), own, sum), null));
      }
    }
    String rule =
        asked.words(ever ? "investment.rule.ever" : "investment.rule.year", year + "", month + "");
    Sourced number = InvestmentSource.money(fen, of.from().computed(year, month, what));
    return of.leading(Lineage.of(of.item().title(), number, rule).made(parts), asked);
  }

  private Lineage share(Of of, int year, int month, String what, Asked asked) {
    LocalDate planDay = YearReading.planDay(year, month, today());
    YearPlan plan = of.money().plan(year, planDay).orElseThrow(NotFound::new);
    Long built = of.money().inYear(InvestmentSum.BUILT, year, month);
    ProgressReading reading =
        YearReading.of(plan.fen(), plan.curve(), built, year, month, rules.on(today()).progress());
    boolean lag = what.equals("lag");
    Sourced number =
        of.from().percent(lag ? reading.shownLag() : reading.shownCompletion(), year, month, what);
    List<Lineage.Part> parts =
        List.of(
            new Lineage.Part(
                asked.words("investment.built"),
                InvestmentSource.money(built, of.from().computed(year, month, "year-built")),
                null),
            new Lineage.Part(asked.words("investment.plan"), of.from().plan(plan), null));
    String rule =
        asked.words("investment.rule." + what, month + "", String.valueOf(reading.shownPlanned()));
    return of.leading(Lineage.of(of.item().title(), number, rule).made(parts), asked);
  }

  private Lineage grouped(MatchResult key, Asked asked) {
    YearSumsPage.Answer answer =
        sums.answer(
            key.group(1),
            key.group(2),
            Integer.parseInt(key.group(3)),
            Math.clamp(Integer.parseInt(key.group(4)), 1, 12));
    String value = key.group(5).equals("none") ? "" : key.group(5);
    boolean all = value.equals("all");
    YearSums.Group group =
        all
            ? answer.all()
            : answer.groups().stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow(NotFound::new);
    String name = sums.split().name(answer.by(), value, asked.locale());
    SumsLine line = answer.line(name, group);
    List<Lineage.Part> parts =
        answer.items().stream()
            .filter(each -> all || each.value().equals(value))
            .limit(FIRST)
            .map(each -> part(answer, each, key.group(6)))
            .toList();
    return Lineage.of(
            all ? asked.words("investment.sums.all") : name,
            number(line, key.group(6)),
            asked.words("investment.rule.sums", key.group(3) + "-" + key.group(4)))
        .made(parts)
        .leading(
            asked.words("investment.sums.title"),
            "/registers/%s/investment?by=%s&month=%s-%s"
                .formatted(key.group(1), key.group(2), key.group(3), key.group(4)));
  }

  private static Lineage.Part part(YearSumsPage.Answer answer, YearSums.Counted each, String what) {
    InvestmentSource from = new InvestmentSource(answer.register().code(), each.item());
    String path = answer.register().path() + "/" + each.item() + "/investment";
    @Nullable Long fen =
        switch (what) {
          case "plan" -> each.plan();
          case "year-statistical" -> each.statistical();
          default -> each.built();
        };
    String word = what.equals("year-statistical") ? what : "year-built";
    Sourced number =
        what.equals("plan")
            ? null
            : InvestmentSource.money(fen, from.computed(answer.year(), answer.month(), word));
    return new Lineage.Part(each.title(), number, path);
  }

  private static Sourced number(SumsLine line, String what) {
    return switch (what) {
      case "items" -> line.items();
      case "plan" -> line.plan();
      case "year-built" -> line.built();
      case "completion" -> line.completion();
      case "lag" -> line.lag();
      case "year-statistical" -> line.statistical();
      default -> throw new NotFound();
    };
  }
}
