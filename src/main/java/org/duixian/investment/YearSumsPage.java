package org.duixian.investment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duixian.declaration.Field;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.progress.Rules;
import org.duixian.register.ItemAccess;
import org.duixian.register.ItemSplit;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.rules.DistrictRules;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans of a year over a whole register, by level, sector, unit, leader or street. */
@Controller
record YearSumsPage(
    Registers registers,
    YearSums sums,
    ItemSplit split,
    ItemAccess access,
    DistrictRules rules,
    Clock clock) {

  static final String RULE = "investment-sums";

  /** What is asked, with what answers it. */
  record Answer(
      Register register, Field by, int year, int month, List<YearSums.Counted> items, Rules rules) {

    String key(String value, String what) {
      return "%s.%s.%d-%02d.%s.investment-%s"
          .formatted(register.code(), by.id(), year, month, value.isEmpty() ? "none" : value, what);
    }

    SumsLine line(String name, YearSums.Group group) {
      String value = group.value();
      return new SumsLine(
          name,
          Sourced.count(group.items(), computed(value, "items")),
          InvestmentSource.money(group.plan(), computed(value, "plan")),
          InvestmentSource.money(group.built(), computed(value, "year-built")),
          Sourced.of(group.reading().shownCompletion(), "%", computed(value, "completion")),
          Sourced.of(group.reading().shownLag(), "个百分点", computed(value, "lag")),
          InvestmentSource.money(group.statistical(), computed(value, "year-statistical")),
          group.reading().light());
    }

    private Source computed(String value, String what) {
      return new Source.Computed(RULE, key(value, what));
    }

    YearSums.Group all() {
      return YearSums.group("all", items, year, month, rules);
    }

    List<YearSums.Group> groups() {
      return YearSums.groups(items, year, month, rules);
    }
  }

  Answer answer(String code, @Nullable String by, int year, int month) {
    Register register = registers.get(code);
    access.requireAll(register);
    List<Field> fields = ItemSplit.fields(register);
    if (!register.declaration().traits().containsKey(InvestmentTrait.CODE) || fields.isEmpty()) {
      throw new NotFound();
    }
    Field field =
        fields.stream()
            .filter(each -> by == null || each.id().equals(by))
            .findFirst()
            .orElseThrow(() -> new BadRequest("by"));
    LocalDate today = today();
    return new Answer(
        register,
        field,
        year,
        month,
        sums.items(register, field, year, month, today),
        rules.on(today).progress());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  @GetMapping("/registers/{register}/investment")
  Page show(
      @PathVariable String register,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String month,
      Locale locale) {
    LocalDate today = today();
    int ended = YearReading.ended(today.getYear(), today);
    String asked =
        month == null || month.isEmpty()
            ? "%d-%02d"
                .formatted(
                    ended == 0 ? today.getYear() - 1 : today.getYear(), ended == 0 ? 12 : ended)
            : month;
    if (!asked.matches("[12][0-9]{3}-(0[1-9]|1[0-2])")) {
      throw new BadRequest("month");
    }
    Answer answer =
        answer(
            register,
            by,
            Integer.parseInt(asked.substring(0, 4)),
            Integer.parseInt(asked.substring(5)));
    List<SumsLine> lines = new ArrayList<>();
    for (YearSums.Group group : answer.groups()) {
      lines.add(answer.line(split.name(answer.by(), group.value(), locale), group));
    }
    return Page.of("investment/YearSumsPage")
        .with("register", answer.register())
        .with("month", asked)
        .with("by", answer.by())
        .with("fields", ItemSplit.fields(answer.register()))
        .with("lines", lines)
        .with("all", answer.line("", answer.all()));
  }
}
