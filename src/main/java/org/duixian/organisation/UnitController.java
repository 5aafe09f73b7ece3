package org.duixian.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one unit, and its correction, renaming, merging and closing. */
@Controller
class UnitController {

  private final Units units;
  private final Organisation organisation;
  private final UnitPages pages;
  private final Clock clock;

  UnitController(Units units, Organisation organisation, UnitPages pages, Clock clock) {
    this.units = units;
    this.organisation = organisation;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/organisation/units/{id}")
  Page unit(@PathVariable long id) {
    Unit unit = pages.seen(id);
    return pages.page(unit, UnitForm.of(unit), new FormErrors());
  }

  @May(thing = Thing.ORGANISATION)
  @PostMapping("/organisation/units/{id}")
  View correct(@PathVariable long id, UnitForm form, RedirectAttributes redirect) {
    Unit unit = pages.seen(id);
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    String name = fields.name("name", form.name());
    String code = FieldChecks.stripped(form.code());
    UnitContent content =
        new UnitContent(
            name,
            fields.nameOr("shortName", form.shortName(), name),
            code.isEmpty() ? null : fields.name("code", code),
            fields.words("aliases", form.aliases()),
            fields.words("topics", form.topics()));
    return pages.save(
        unit,
        form,
        errors,
        redirect,
        "organisation.corrected",
        () -> organisation.correct(unit, form.versionSeen(), content));
  }

  @May(thing = Thing.ORGANISATION)
  @PostMapping("/organisation/units/{id}/rename")
  View rename(@PathVariable long id, UnitForm form, RedirectAttributes redirect) {
    Unit unit = pages.seen(id);
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    String name = fields.name("newName", form.newName());
    String shortName = fields.nameOr("newShortName", form.newShortName(), name);
    LocalDate from = fields.day("renamedFrom", form.renamedFrom());
    LocalDate last =
        units.names(id).stream().map(NameVersion::validFrom).findFirst().orElse(unit.validFrom());
    if (!from.isAfter(last)) {
      errors.add("renamedFrom", "organisation.error.after", last.toString());
    } else if (from.isAfter(LocalDate.now(clock))) {
      errors.add("renamedFrom", "organisation.error.future");
    }
    requireOpen(unit, "newName", errors);
    return pages.save(
        unit,
        form,
        errors,
        redirect,
        "organisation.renamed",
        () -> organisation.rename(id, form.versionSeen(), name, shortName, from));
  }

  @May(thing = Thing.ORGANISATION)
  @PostMapping("/organisation/units/{id}/merge")
  View merge(@PathVariable long id, UnitForm form, RedirectAttributes redirect) {
    Unit unit = pages.seen(id);
    FormErrors errors = new FormErrors();
    LocalDate from = new FieldChecks(errors).day("mergedFrom", form.mergedFrom());
    if (!from.isAfter(unit.validFrom())) {
      errors.add("mergedFrom", "organisation.error.after", unit.validFrom().toString());
    }
    Optional<Unit> successor = successor(unit, form, from);
    if (successor.isEmpty()) {
      errors.add("successor", "organisation.error.successor");
    }
    requireOpen(unit, "successor", errors);
    return pages.save(
        unit,
        form,
        errors,
        redirect,
        "organisation.merged",
        () ->
            organisation.merge(
                id, form.versionSeen(), successor.map(Unit::id).orElseThrow(NotFound::new), from));
  }

  /** Another unit of the same tree that exists on the day and does not stand below this one. */
  private Optional<Unit> successor(Unit unit, UnitForm form, LocalDate from) {
    List<Unit> all = units.all();
    return UnitPages.successors(unit, all).stream()
        .filter(other -> String.valueOf(other.id()).equals(form.successor()))
        .filter(other -> other.standsOn(from))
        .findFirst();
  }

  @May(thing = Thing.ORGANISATION)
  @PostMapping("/organisation/units/{id}/close")
  View close(@PathVariable long id, UnitForm form, RedirectAttributes redirect) {
    Unit unit = pages.seen(id);
    FormErrors errors = new FormErrors();
    LocalDate lastDay = new FieldChecks(errors).day("lastDay", form.lastDay());
    if (lastDay.isBefore(unit.validFrom())) {
      errors.add("lastDay", "organisation.error.before", unit.validFrom().toString());
    }
    requireOpen(unit, "lastDay", errors);
    return pages.save(
        unit,
        form,
        errors,
        redirect,
        "organisation.closed",
        () -> organisation.close(id, form.versionSeen(), lastDay));
  }

  /** A closed unit keeps its end, unless the form is merely older than the end. */
  private static void requireOpen(Unit unit, String field, FormErrors errors) {
    if (unit.validTo() != null) {
      errors.add(field, "organisation.error.closed");
    }
  }
}
