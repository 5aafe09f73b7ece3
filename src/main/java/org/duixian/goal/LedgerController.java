package org.duixian.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.duixian.access.Act;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Member;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.UnitNames;
import org.duixian.organisation.Units;
import org.duixian.reader.DocumentKind;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The table of a year and the views that an account has named. */
@Controller
class LedgerController {

  private static final int LONGEST_NAME = 60;

  private final LedgerViews pages;
  private final GoalFrames frames;
  private final Documents documents;
  private final SavedViews views;
  private final Units units;
  private final Permission permission;
  private final AuditTrail audit;
  private final Clock clock;

  LedgerController(
      LedgerViews pages,
      GoalFrames frames,
      Documents documents,
      SavedViews views,
      Units units,
      Permission permission,
      AuditTrail audit,
      Clock clock) {
    this.pages = pages;
    this.frames = frames;
    this.documents = documents;
    this.views = views;
    this.units = units;
    this.permission = permission;
    this.audit = audit;
    this.clock = clock;
  }

  /** Leads to the newest year that has a frame or a work report. */
  @GetMapping("/ledger")
  RedirectView newest() {
    int year =
        Stream.concat(
                frames.list().stream().map(GoalFrame::year),
                documents.list().stream()
                    .filter(document -> document.kind() == DocumentKind.WORK_REPORT)
                    .map(Document::year)
                    .filter(Objects::nonNull))
            .max(Integer::compare)
            .orElse(LocalDate.now(clock).getYear());
    return new RedirectView("/ledger/" + year);
  }

  @GetMapping("/ledger/{year:[12][0-9]{3}}")
  Page table(@PathVariable int year, @RequestParam Map<String, String> parameters) {
    TaskFilter filter = TaskFilter.of(year, parameters);
    LedgerView view = pages.of(filter, page(parameters.getOrDefault("page", "1")));
    boolean writes = permission.may(Act.EDIT, Thing.LEDGER);
    return Page.of("goal/LedgerPage")
        .with("view", view)
        .with(
            "units",
            writes && view.frame() != null
                ? new UnitNames(units.current()).all()
                : java.util.List.of());
  }

  private static int page(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) - 1 : 0;
  }

  /** Every account has views of its own, so whoever may read may also name one. */
  @May(thing = Thing.PERSONAL)
  @Transactional
  @PostMapping("/ledger/{year}/views")
  public View saveView(
      @PathVariable int year,
      @RequestParam String name,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes redirect) {
    TaskFilter filter = TaskFilter.of(year, parameters);
    String given = name.strip();
    if (given.isEmpty() || given.length() > LONGEST_NAME) {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("goal.view.name-missing"));
      return new RedirectView(filter.path());
    }
    Member member = CurrentMember.require();
    long id = views.save(member.id(), year, given, filter.query());
    audit.record("view.save", "view", id, Map.of("query", filter.query()));
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("goal.view.saved", given));
    return new RedirectView(filter.path());
  }

  @May(thing = Thing.PERSONAL)
  @Transactional
  @PostMapping("/ledger/{year}/views/{id}/delete")
  public View deleteView(@PathVariable int year, @PathVariable long id) {
    Member member = CurrentMember.require();
    if (!views.delete(member.id(), id)) {
      throw new NotFound();
    }
    audit.record("view.delete", "view", id, Map.of());
    return new RedirectView("/ledger/" + year);
  }
}
