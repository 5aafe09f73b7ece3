package org.duixian.counting;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.counting.CountingStore.Behind;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.kernel.TypedDay;
import org.duixian.kernel.When;
import org.duixian.register.ItemAccess;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The measures of a register with the indicators they give, and the items behind a number. */
@Controller
class CountedController {

  private static final int MOST = 2_000;

  private final Registers registers;
  private final ItemAccess access;
  private final Indicators indicators;
  private final Observations observations;
  private final Ties ties;
  private final Telling telling;
  private final CountingStore store;
  private final CountedParts counted;
  private final Clock clock;

  CountedController(
      Registers registers,
      ItemAccess access,
      Indicators indicators,
      Observations observations,
      Ties ties,
      Telling telling,
      CountingStore store,
      CountedParts counted,
      Clock clock) {
    this.registers = registers;
    this.access = access;
    this.indicators = indicators;
    this.observations = observations;
    this.ties = ties;
    this.telling = telling;
    this.store = store;
    this.counted = counted;
    this.clock = clock;
  }

  @GetMapping("/registers/{register}/measures")
  Page measures(@PathVariable String register) {
    Register of = registers.get(register);
    access.requireSome(of);
    Map<Long, Indicator> byId = new LinkedHashMap<>();
    indicators.current().forEach(each -> byId.put(each.id(), each));
    Map<String, List<Tie>> tied = new HashMap<>();
    ties.all().stream()
        .filter(each -> each.register().equals(register))
        .forEach(each -> tied.computeIfAbsent(each.measure(), id -> new ArrayList<>()).add(each));
    return Page.of("counting/MeasuresPage")
        .with("register", of)
        .with("tied", tied)
        .with("indicators", byId);
  }

  @May(thing = Thing.INDICATOR)
  @PostMapping("/registers/{register}/measures/{measure}/tie")
  View tie(
      @PathVariable String register,
      @PathVariable String measure,
      @RequestParam long indicator,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "") String since,
      RedirectAttributes redirect) {
    Register of = registers.get(register);
    RegisterMeasure given = Telling.measure(of, measure).orElseThrow(NotFound::new);
    Indicator known = indicators.find(indicator).orElseThrow(() -> new BadRequest("indicator"));
    String[] cell = only.split("=", 2);
    boolean under = cell.length == 2;
    if (!(by.isEmpty() || given.by().contains(by)) || under && !given.by().contains(cell[0])) {
      throw new BadRequest("by");
    }
    ties.tie(
        new Tie(
            known.id(),
            register,
            measure,
            under ? cell[0] : "",
            under ? cell[1] : "",
            under ? "" : by,
            month(since)));
    telling.tell();
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("counting.tied", known.name()));
    return new RedirectView("/registers/" + register + "/measures");
  }

  /** The month that a form names, the first one of this year for none. */
  private LocalDate month(String typed) {
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    if (typed.isBlank()) {
      return today.withDayOfYear(1);
    }
    return TypedDay.read(typed)
        .found()
        .filter(day -> !day.withDayOfMonth(1).isAfter(today))
        .orElseThrow(() -> new BadRequest("since"));
  }

  @May(thing = Thing.INDICATOR)
  @PostMapping("/registers/{register}/measures/untie")
  View untie(@PathVariable String register, @RequestParam long indicator) {
    ties.untie(indicator, LocalDate.now(clock.withZone(When.ZONE)).withDayOfMonth(1));
    return new RedirectView("/registers/" + register + "/measures");
  }

  @GetMapping("/counted/{indicator:\\d{1,18}}")
  Page behind(@PathVariable long indicator, @RequestParam String period, @RequestParam long unit) {
    Indicator of = indicators.find(indicator).orElseThrow(NotFound::new);
    Tie tie = ties.of(indicator).orElseThrow(NotFound::new);
    MeasureNumbers numbers = telling.numbers(tie, of).orElseThrow(NotFound::new);
    Period asked = period(period);
    Observation told =
        observations
            .find(indicator, unit, ObservationKind.ACTUAL, asked)
            .orElseThrow(NotFound::new);
    Register register = registers.get(tie.register());
    List<CountedPart> parts = parts(register, tie, numbers, asked, told);
    return Page.of("counting/CountedPage")
        .with("indicator", of)
        .with("register", register)
        .with("measure", numbers.measure())
        .with("period", asked)
        .with("number", told.number(of.unit()))
        .with("parts", parts)
        .with("most", MOST);
  }

  private static Period period(String code) {
    try {
      return Period.of(code);
    } catch (DateTimeException e) {
      throw new NotFound();
    }
  }

  private List<CountedPart> parts(
      Register register, Tie tie, MeasureNumbers numbers, Period period, Observation told) {
    boolean whole = numbers.of(tie.dimension(), tie.value(), period) != null && isWhole(tie, told);
    LocalDate first = numbers.first(period);
    List<Behind> behind =
        store.behind(
            tie.register(),
            tie.measure(),
            whole ? tie.dimension() : tie.byField(),
            whole ? tie.value() : String.valueOf(told.unit()),
            first,
            period.end(),
            MOST);
    return counted.of(register, numbers.measure(), behind);
  }

  private boolean isWhole(Tie tie, Observation told) {
    return tie.byField().isEmpty() || telling.isDistrict(told.unit());
  }
}
