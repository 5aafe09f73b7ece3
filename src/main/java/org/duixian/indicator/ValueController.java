package org.duixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Period;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Typing one value of an indicator, or correcting the one that stands. */
@Controller
@May(thing = Thing.INDICATOR)
class ValueController {

  private final Indicators indicators;
  private final Observations observations;
  private final IndicatorHistory history;
  private final Recording recording;
  private final Closings closings;
  private final Units units;
  private final Clock clock;

  ValueController(
      Indicators indicators,
      Observations observations,
      IndicatorHistory history,
      Recording recording,
      Closings closings,
      Units units,
      Clock clock) {
    this.indicators = indicators;
    this.observations = observations;
    this.history = history;
    this.recording = recording;
    this.closings = closings;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/indicators/{id:\\d{1,18}}/value")
  Page form(@PathVariable long id, ValueForm form) {
    Indicator indicator = seen(id);
    ValueForm asked = form;
    if (form.period() == null) {
      String lastMonth = Period.of(Period.Grain.MONTH, LocalDate.now(clock)).previous().code();
      asked = new ValueForm(form.unit(), form.kind(), lastMonth, null, null, null, null, null);
    }
    Observation standing = standing(indicator, asked);
    ValueForm shown = standing == null ? asked : asked.with(standing, indicator.unit());
    return page(indicator, shown, standing, new FormErrors());
  }

  @PostMapping("/indicators/{id:\\d{1,18}}/value")
  View record(@PathVariable long id, ValueForm form, RedirectAttributes redirect) {
    Indicator indicator = seen(id);
    FormErrors errors = new FormErrors();
    Optional<Unit> unit = unit(form);
    NewObservation typed = form.read(indicator, unit.map(Unit::id).orElse(0L), errors);
    if (unit.isEmpty()) {
      errors.add("unit", "site.error.choice");
    }
    if (indicator.isFormula()) {
      throw new IndicatorRefusal(IndicatorRefusal.Code.COMPUTED);
    }
    if (!errors.isEmpty()) {
      return page(indicator, form, standing(indicator, form), errors);
    }
    try {
      recording.record(typed);
    } catch (IndicatorRefusal refused) {
      errors.add("reason", refused.messageKey(), refused.arguments());
      return page(indicator, form, standing(indicator, form), errors);
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("indicator.value.saved"));
    return new RedirectView(
        indicator.path() + "?year=" + typed.period().year() + "&unit=" + typed.unit());
  }

  private @Nullable Observation standing(Indicator indicator, ValueForm form) {
    Optional<Period> period = ValueForm.period(form.period());
    if (period.isEmpty()) {
      return null;
    }
    ObservationKind kind = ObservationKind.ACTUAL;
    for (ObservationKind each : ObservationKind.values()) {
      kind = each.name().equals(form.kind()) ? each : kind;
    }
    ObservationKind wanted = kind;
    return unit(form)
        .flatMap(unit -> observations.find(indicator.id(), unit.id(), wanted, period.get()))
        .orElse(null);
  }

  private Optional<Unit> unit(ValueForm form) {
    return units.current().stream()
        .filter(each -> String.valueOf(each.id()).equals(form.unit()))
        .findFirst();
  }

  private Indicator seen(long id) {
    return indicators.find(id).orElseThrow(NotFound::new);
  }

  private Page page(
      Indicator indicator, ValueForm form, @Nullable Observation standing, FormErrors errors) {
    boolean closed =
        ValueForm.period(form.period()).filter(each -> closings.isClosed(each)).isPresent();
    return Page.of("indicator/ValuePage")
        .with("indicator", indicator)
        .with("form", form)
        .with("standing", standing)
        .with("fields", ObservationVersion.FIELDS)
        .with("changes", standing == null ? List.of() : history.lines(standing, indicator.unit()))
        .with("closed", closed)
        .with("units", units.current())
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }
}
