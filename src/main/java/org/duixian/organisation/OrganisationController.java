package org.duixian.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Both trees on a day, and the addition of a unit. */
@Controller
class OrganisationController {

  private final Units units;
  private final Organisation organisation;
  private final People people;
  private final Clock clock;

  OrganisationController(Units units, Organisation organisation, People people, Clock clock) {
    this.units = units;
    this.organisation = organisation;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/organisation")
  Page trees(@RequestParam(defaultValue = "") String on) {
    FormErrors errors = new FormErrors();
    LocalDate today = LocalDate.now(clock);
    LocalDate typed = on.isBlank() ? today : new FieldChecks(errors).day("on", on);
    LocalDate day = errors.isEmpty() ? typed : today;
    List<Unit> onDay = units.on(day);
    UnitTree tree = new UnitTree(onDay, units.all(), people.on(day));
    return Page.of("organisation/OrganisationPage")
        .with("day", day)
        .with("errors", errors)
        .with("departments", tree.lines(false))
        .with("area", tree.lines(true))
        .with("departmentCount", count(onDay, day, UnitCount.DEPARTMENTS))
        .with("streetCount", count(onDay, day, UnitCount.STREETS))
        .with("communityCount", count(onDay, day, UnitCount.COMMUNITIES))
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private static Sourced count(List<Unit> onDay, LocalDate day, UnitCount what) {
    String query = "on=" + day + "&of=" + what.word();
    return Sourced.count(
        onDay.stream().filter(what::counts).count(), new Source.Count("units", query));
  }

  @May(thing = Thing.ORGANISATION)
  @GetMapping("/organisation/units/new")
  Page form() {
    return form(UnitForm.empty(LocalDate.now(clock).toString()), new FormErrors());
  }

  private Page form(UnitForm form, FormErrors errors) {
    return Page.of("organisation/NewUnitPage")
        .with("form", form)
        .with("errors", errors)
        .with("kinds", Arrays.asList(UnitKind.values()))
        .with("units", units.current())
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.ORGANISATION)
  @PostMapping("/organisation/units")
  View add(UnitForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    Optional<UnitKind> kind =
        Arrays.stream(UnitKind.values())
            .filter(each -> each.name().equals(form.kind()))
            .findFirst();
    if (kind.isEmpty()) {
      errors.add("kind", "organisation.error.kind");
    }
    String name = fields.name("name", form.name());
    String code = FieldChecks.stripped(form.code());
    NewUnit unit =
        new NewUnit(
            UUID.randomUUID().toString(),
            kind.orElse(UnitKind.DEPARTMENT),
            name,
            fields.nameOr("shortName", form.shortName(), name),
            code.isEmpty() ? null : fields.name("code", code),
            fields.words("aliases", form.aliases()),
            fields.words("topics", form.topics()),
            parent(form, kind.orElse(UnitKind.DEPARTMENT), errors).map(Unit::id).orElse(null),
            fields.day("validFrom", form.validFrom()),
            false);
    if (!errors.isEmpty()) {
      return form(form, errors);
    }
    long id = organisation.add(unit);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("organisation.added", name));
    return new RedirectView("/organisation/units/" + id);
  }

  private Optional<Unit> parent(UnitForm form, UnitKind kind, FormErrors errors) {
    String number = FieldChecks.stripped(form.parent());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<Unit> parent =
        units.current().stream()
            .filter(unit -> String.valueOf(unit.id()).equals(number))
            .filter(unit -> unit.kind().ofArea() == kind.ofArea())
            .findFirst();
    if (parent.isEmpty()) {
      errors.add("parent", "organisation.error.parent");
    }
    return parent;
  }
}
