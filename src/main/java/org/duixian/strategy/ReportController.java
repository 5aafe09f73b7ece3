package org.duixian.strategy;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Member;
import org.duixian.access.Permission;
import org.duixian.access.Scope;
import org.duixian.access.Thing;
import org.duixian.attachment.AttachmentRefusal;
import org.duixian.attachment.NewAttachment;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports upward: sent by units and the office, taken note of by leaders and the office. */
@Controller
class ReportController {

  private static final int LONGEST_REMARK = 500;

  private final Reports reports;
  private final Strategies strategies;
  private final StrategyPages pages;
  private final Permission permission;
  private final Units units;
  private final Clock clock;

  ReportController(
      Reports reports,
      Strategies strategies,
      StrategyPages pages,
      Permission permission,
      Units units,
      Clock clock) {
    this.reports = reports;
    this.strategies = strategies;
    this.pages = pages;
    this.permission = permission;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/reports")
  Page list() {
    return Page.of("strategy/ReportsPage").with("reports", reports.list());
  }

  @May(act = Act.REPORT, thing = Thing.UPWARD_REPORT)
  @GetMapping("/reports/new")
  Page blank(
      @RequestParam(required = false) @Nullable String strategy,
      @RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused) {
    FormErrors errors = new FormErrors();
    if (refused != null) {
      errors.add("files", "site.file.too-large");
    }
    return form(ReportForm.empty(strategy), errors);
  }

  private Page form(ReportForm form, FormErrors errors) {
    Map<String, String> choice = new LinkedHashMap<>();
    choice.put("", "—");
    strategies.list().forEach(each -> choice.put(String.valueOf(each.id()), each.name()));
    Map<String, String> senders = new LinkedHashMap<>();
    Scope scope = permission.scope(Act.REPORT, Thing.UPWARD_REPORT);
    for (Unit unit : units.current()) {
      if (scope.holds(Thing.UPWARD_REPORT.of(unit.id()))) {
        senders.put(String.valueOf(unit.id()), unit.name());
      }
    }
    return Page.of("strategy/NewReportPage")
        .with("form", form)
        .with("errors", errors)
        .with("strategies", choice)
        .with("units", senders)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(act = Act.REPORT, thing = Thing.UPWARD_REPORT)
  @PostMapping("/reports")
  View send(ReportForm form, RedirectAttributes redirect) throws IOException {
    FormErrors errors = new FormErrors();
    ReportForm.Read read = form.read(errors, OffsetDateTime.now(clock));
    Optional<Unit> unit = pages.unit("unit", form.unit(), errors);
    if (!errors.isEmpty() || unit.isEmpty()) {
      return form(form, errors);
    }
    long sender = unit.get().id();
    permission.require(Act.REPORT, Thing.UPWARD_REPORT.of(sender));
    List<NewAttachment> files = new ArrayList<>();
    for (MultipartFile file : form.chosen()) {
      files.add(NewAttachment.of(sender, file));
    }
    try {
      long id = reports.send(read, strategy(form), sender, files);
      return StrategyPages.back("/reports/" + id, "strategy.report.sent", redirect);
    } catch (AttachmentRefusal refused) {
      return form(form, errors.add("files", refused.messageKey(), refused.arguments()));
    }
  }

  private @Nullable Long strategy(ReportForm form) {
    String digits = FieldChecks.stripped(form.strategy());
    return digits.matches("[0-9]{1,18}")
        ? Long.valueOf(pages.strategy(Long.parseLong(digits)).id())
        : null;
  }

  @GetMapping("/reports/{id}")
  Page report(@PathVariable long id) {
    return page(find(id), new FormErrors());
  }

  private Report find(long id) {
    return reports.find(id).orElseThrow(NotFound::new);
  }

  private Page page(Report report, FormErrors errors) {
    Member member = CurrentMember.require();
    List<Receipt> receipts = reports.receipts(report.id());
    boolean noted = receipts.stream().anyMatch(receipt -> receipt.account() == member.id());
    return Page.of("strategy/ReportPage")
        .with("report", report)
        .with("receipts", receipts)
        .with("files", reports.files(report.id()))
        .with("receives", !noted && permission.may(Act.RECEIVE, Thing.UPWARD_REPORT))
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(act = Act.RECEIVE, thing = Thing.UPWARD_REPORT)
  @PostMapping("/reports/{id}/receipt")
  View receive(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String words,
      RedirectAttributes redirect) {
    Report report = find(id);
    FormErrors errors = new FormErrors();
    String remark = new FieldChecks(errors).textOrNone("words", words, LONGEST_REMARK);
    if (!errors.isEmpty()) {
      return page(report, errors);
    }
    reports.receive(id, remark == null ? "" : remark);
    return StrategyPages.back(report.path(), "strategy.report.received", redirect);
  }
}
