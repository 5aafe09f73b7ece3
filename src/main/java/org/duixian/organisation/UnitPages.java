package org.duixian.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Draws the page of a unit: as it is, or with errors. */
@Component
class UnitPages {

  private final Units units;
  private final People people;
  private final Reporters reporters;

  UnitPages(Units units, People people, Reporters reporters) {
    this.units = units;
    this.people = people;
    this.reporters = reporters;
  }

  Unit seen(long id) {
    return units.find(id).orElseThrow(NotFound::new);
  }

  Page page(Unit unit, UnitForm form, FormErrors errors) {
    long id = unit.id();
    List<Unit> all = units.all();
    Map<Long, Unit> byId = new HashMap<>();
    all.forEach(each -> byId.put(each.id(), each));
    return Page.of("organisation/UnitPage")
        .with("unit", unit)
        .with("form", form.corrects() ? form : form.withWords(unit))
        .with("errors", errors)
        .with("parent", unit.parent() == null ? null : byId.get(unit.parent()))
        .with("successor", unit.successor() == null ? null : byId.get(unit.successor()))
        .with("names", units.names(id))
        .with("merged", merged(unit, all))
        .with("posts", people.of(id))
        .with("people", people.all())
        .with("reporters", reporters.around(id))
        .with("successors", successors(unit, all))
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private static List<Unit> merged(Unit into, List<Unit> all) {
    return all.stream()
        .filter(each -> each.successor() != null && each.successor() == into.id())
        .toList();
  }

  /** Saves, and goes back to the page with a word; with errors it stays on it. */
  View save(
      Unit unit,
      UnitForm form,
      FormErrors errors,
      RedirectAttributes redirect,
      String saved,
      Runnable change) {
    if (form.versionSeen() != unit.version()) {
      throw UnitForm.standing(unit).refusal();
    }
    if (!errors.isEmpty()) {
      return page(unit, form, errors);
    }
    change.run();
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(saved));
    return new RedirectView(unit.path());
  }

  /** The open units of the same tree into which a unit may be merged: not itself, none below it. */
  static List<Unit> successors(Unit unit, List<Unit> all) {
    Set<Long> under = new HashSet<>(Set.of(unit.id()));
    boolean more = true;
    while (more) {
      more = false;
      for (Unit each : all) {
        Long parent = each.parent();
        more |= parent != null && under.contains(parent) && under.add(each.id());
      }
    }
    return all.stream()
        .filter(each -> each.validTo() == null && !under.contains(each.id()))
        .filter(each -> each.kind().ofArea() == unit.kind().ofArea())
        .toList();
  }
}
