package org.duixian.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.list.Query;
import org.duixian.organisation.Units;
import org.duixian.reader.DocumentKind;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The table of a year. */
@Controller
class LedgerController {

  private final LedgerViews pages;
  private final GoalFrames frames;
  private final Documents documents;
  private final Units units;
  private final Permission permission;
  private final Clock clock;

  LedgerController(
      LedgerViews pages,
      GoalFrames frames,
      Documents documents,
      Units units,
      Permission permission,
      Clock clock) {
    this.pages = pages;
    this.frames = frames;
    this.documents = documents;
    this.units = units;
    this.permission = permission;
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
  Page table(@PathVariable int year, @RequestParam MultiValueMap<String, String> parameters) {
    LedgerView view = pages.of(TaskColumns.of(year, Query.joined(parameters)));
    boolean writes = permission.may(Act.EDIT, Thing.LEDGER);
    return Page.of("goal/LedgerPage")
        .with("view", view)
        .with("units", writes && view.frame() != null ? units.current() : List.of());
  }
}
