package org.duixian.counting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.counting.CountingStore.Behind;
import org.duixian.declaration.Field;
import org.duixian.declaration.RegisterMeasure;
import org.duixian.indicator.Indicator;
import org.duixian.indicator.Indicators;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.register.Item;
import org.duixian.register.Items;
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
  private final Items items;
  private final Indicators indicators;
  private final Observations observations;
  private final Ties ties;
  private final Telling telling;
  private final CountingStore store;

  CountedController(
      Registers registers,
      Items items,
      Indicators indicators,
      Observations observations,
      Ties ties,
      Telling telling,
      CountingStore store) {
    this.registers = registers;
    this.items = items;
    this.indicators = indicators;
    this.observations = observations;
    this.ties = ties;
    this.telling = telling;
    this.store = store;
  }

  @GetMapping("/registers/{register}/measures")
  Page measures(@PathVariable String register) {
    Register of = registers.get(register);
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
      RedirectAttributes redirect) {
    Register of = registers.get(register);
    RegisterMeasure counted = Telling.measure(of, measure).orElseThrow(NotFound::new);
    Indicator known = indicators.find(indicator).orElseThrow(() -> new BadRequest("indicator"));
    String[] cell = only.split("=", 2);
    boolean under = cell.length == 2;
    if (!(by.isEmpty() || counted.by().contains(by)) || under && !counted.by().contains(cell[0])) {
      throw new BadRequest("by");
    }
    ties.tie(
        new Tie(
            known.id(),
            register,
            measure,
            under ? cell[0] : "",
            under ? cell[1] : "",
            under ? "" : by));
    telling.tell();
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("counting.tied", known.name()));
    return new RedirectView("/registers/" + register + "/measures");
  }

  @May(thing = Thing.INDICATOR)
  @PostMapping("/registers/{register}/measures/untie")
  View untie(@PathVariable String register, @RequestParam long indicator) {
    ties.untie(indicator);
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
    Map<Long, Item> known = new HashMap<>();
    items
        .find(register, behind.stream().map(Behind::item).distinct().toList())
        .forEach(item -> known.put(item.id(), item));
    return behind.stream()
        .flatMap(
            each ->
                Optional.ofNullable(known.get(each.item())).stream()
                    .map(item -> part(register, numbers, item, each)))
        .toList();
  }

  private boolean isWhole(Tie tie, Observation told) {
    return tie.byField().isEmpty() || telling.isDistrict(told.unit());
  }

  private static CountedPart part(
      Register register, MeasureNumbers numbers, Item item, Behind behind) {
    BigDecimal number = BigDecimal.valueOf(behind.number(), numbers.decimals());
    String unit =
        numbers.days()
            ? "天"
            : numbers
                .measure()
                .summed()
                .flatMap(register::column)
                .map(Field::type)
                .map(type -> String.valueOf(type.unit()))
                .orElse("个");
    String field = numbers.measure().summed().orElse("number");
    return new CountedPart(
        item,
        behind.fromDay(),
        number,
        Sourced.of(number, unit, new Source.Typed("item-" + register.code(), item.id(), field)));
  }
}
