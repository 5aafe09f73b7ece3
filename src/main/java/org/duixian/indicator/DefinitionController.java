package org.duixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Units;
import org.duixian.reader.Measure;
import org.duixian.site.FieldChecks;
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

/** Defining an indicator: a new one, a correction, another definition from a day on, its end. */
@Controller
@May(thing = Thing.INDICATOR)
class DefinitionController {

  private final Indicators indicators;
  private final Definitions definitions;
  private final Units units;
  private final Clock clock;

  DefinitionController(Indicators indicators, Definitions definitions, Units units, Clock clock) {
    this.indicators = indicators;
    this.definitions = definitions;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/indicators/new")
  Page blank() {
    LocalDate first = LocalDate.now(clock).withDayOfYear(1);
    DefinitionForm form =
        DefinitionForm.of("", Definition.usual("", null, Measure.LEVEL), first.toString(), -1);
    return page(null, form, new FormErrors());
  }

  @PostMapping("/indicators/new")
  View add(DefinitionForm form, RedirectAttributes redirect) {
    DefinitionReading reading = reading(form);
    String code = reading.code();
    Definition definition = reading.definition(code);
    LocalDate from = new FieldChecks(reading.errors()).day("from", form.from());
    if (!reading.errors().isEmpty()) {
      return page(null, form, reading.errors());
    }
    long id = definitions.add(code, from, definition, false);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("indicator.added", definition.name()));
    return new RedirectView("/indicators/" + id);
  }

  @GetMapping("/indicators/{id:\\d{1,18}}/edit")
  Page edit(@PathVariable long id) {
    Indicator seen = seen(id);
    return page(seen, filled(seen), new FormErrors());
  }

  private static DefinitionForm filled(Indicator seen) {
    return DefinitionForm.of(
        seen.code(), seen.definition(), seen.validFrom().toString(), seen.version());
  }

  @PostMapping("/indicators/{id:\\d{1,18}}/edit")
  View change(@PathVariable long id, DefinitionForm form, RedirectAttributes redirect) {
    Indicator seen = seen(id);
    DefinitionReading reading = reading(form);
    Definition definition = reading.definition(seen.code());
    LocalDate from = new FieldChecks(reading.errors()).day("from", form.from());
    if (form.versionSeen() != seen.version()) {
      throw definitions.standing(seen).refusal();
    }
    if (!reading.errors().isEmpty()) {
      return page(seen, form, reading.errors());
    }
    definitions.redefine(seen, form.versionSeen(), from, definition);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("indicator.saved"));
    return new RedirectView("/indicators/" + id);
  }

  @PostMapping("/indicators/{id:\\d{1,18}}/retire")
  View retire(@PathVariable long id, DefinitionForm form, RedirectAttributes redirect) {
    Indicator seen = seen(id);
    FormErrors errors = new FormErrors();
    LocalDate from = new FieldChecks(errors).day("retiredFrom", form.from());
    if (!errors.isEmpty()) {
      return page(seen, filled(seen), errors);
    }
    definitions.retire(id, form.versionSeen(), from);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("indicator.retired", from.toString()));
    return new RedirectView("/indicators/" + id);
  }

  private Indicator seen(long id) {
    return indicators.find(id).orElseThrow(NotFound::new);
  }

  private DefinitionReading reading(DefinitionForm form) {
    return new DefinitionReading(form, indicators.all(), units.current());
  }

  private Page page(@Nullable Indicator seen, DefinitionForm form, FormErrors errors) {
    List<Indicator> others =
        indicators.current().stream()
            .filter(each -> seen == null || each.id() != seen.id())
            .toList();
    return Page.of("indicator/DefinitionPage")
        .with("indicator", seen)
        .with("form", form)
        .with("errors", errors)
        .with("others", others)
        .with("units", units.current())
        .withStatus(errors.isEmpty() ? 200 : 400);
  }
}
