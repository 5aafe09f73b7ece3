package org.duixian.organisation;

import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Says who reports for a unit. */
@May(thing = Thing.ORGANISATION)
@Controller
class ReporterController {

  private final Reporters reporters;
  private final UnitPages pages;

  ReporterController(Reporters reporters, UnitPages pages) {
    this.reporters = reporters;
    this.pages = pages;
  }

  @PostMapping("/organisation/units/{id}/reporters")
  View assign(@PathVariable long id, UnitForm form, RedirectAttributes redirect) {
    Unit unit = pages.seen(id);
    FormErrors errors = new FormErrors();
    Long account = reporterIn(unit, form);
    if (account == null || unit.validTo() != null) {
      errors.add("reporter", "organisation.error.reporter");
      return pages.page(unit, form, errors);
    }
    reporters.assign(account, id);
    return back(unit, "organisation.reporter.assigned", redirect);
  }

  private @Nullable Long reporterIn(Unit unit, UnitForm form) {
    return reporters.around(unit.id()).stream()
        .map(Reporter::account)
        .filter(account -> String.valueOf(account).equals(form.reporter()))
        .findFirst()
        .orElse(null);
  }

  @PostMapping("/organisation/units/{id}/reporters/{account}/release")
  View release(@PathVariable long id, @PathVariable long account, RedirectAttributes redirect) {
    Unit unit = pages.seen(id);
    reporters.release(account, id);
    return back(unit, "organisation.reporter.released", redirect);
  }

  private static View back(Unit unit, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView(unit.path());
  }
}
