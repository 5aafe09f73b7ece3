package org.duixian.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.change.HistoryLine;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The calendar of working days: the years that are known, one of them day by day, and its entry.
 */
@Controller
class DaysController {

  private static final int LONGEST_REASON = 200;
  private static final String EXAMPLE = "20";

  private final WorkingYears years;
  private final Clock clock;

  DaysController(WorkingYears years, Clock clock) {
    this.years = years;
    this.clock = clock;
  }

  @GetMapping("/rules/days")
  Page days(@RequestParam(required = false) @Nullable String year, DayCount count) {
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    WorkingDays known = years.known();
    int shown = today().getYear();
    if (year != null) {
      int asked = fields.whole("year", year, YearForm.FIRST, YearForm.LAST);
      shown = errors.isEmpty() ? asked : shown;
    }
    CountedDay counted = count.asked() ? count.counted(fields, known) : null;
    YearForm form = YearForm.of(shown, years.last(shown), known.of(shown).orElse(null));
    Page page = page(shown, form, errors, false);
    return count.asked()
        ? page.with("count", count).with("counted", errors.isEmpty() ? counted : null)
        : page;
  }

  @May(thing = Thing.RULES)
  @PostMapping("/rules/days")
  View enter(YearForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    int year = form.year(fields);
    if (errors.isEmpty()) {
      Arrangement entered = form.read(fields, today());
      if (errors.isEmpty()) {
        years.enter(entered);
        return shown(year, "calendar.entered", redirect);
      }
    }
    return page(errors.any("year") ? today().getYear() : year, form, errors, true);
  }

  @May(thing = Thing.RULES)
  @PostMapping("/rules/days/withdraw")
  View withdraw(Withdrawal form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    int year = fields.whole("year", form.year(), YearForm.FIRST, YearForm.LAST);
    int seen = fields.whole("seen", form.seen(), 0, Integer.MAX_VALUE);
    String reason = fields.text("reason", form.reason(), LONGEST_REASON);
    if (errors.isEmpty()) {
      years.withdraw(year, seen, reason);
      return shown(year, "calendar.withdrawn", redirect);
    }
    Arrangement standing = years.known().of(year).orElse(null);
    return page(year, YearForm.of(year, years.last(year), standing), errors, false);
  }

  /** What is typed to take a year back. */
  record Withdrawal(String year, String seen, @Nullable String reason) {}

  private static View shown(int year, String notice, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(notice, String.valueOf(year)));
    return new RedirectView("/rules/days?year=" + year);
  }

  private Page page(int year, YearForm form, FormErrors errors, boolean open) {
    WorkingDays known = years.known();
    List<Arrangement> newestFirst = new ArrayList<>(known.years().values());
    Collections.reverse(newestFirst);
    List<HistoryLine> history =
        years.history(year).stream()
            .map(
                each ->
                    HistoryLine.of(
                        each, "calendar.action." + each.action(), each.in(YearForm.FIELDS)))
            .toList();
    return Page.of("calendar/DaysPage")
        .with("known", newestFirst)
        .with("sheet", YearSheet.of(year, known))
        .with("form", form)
        .with("fields", YearForm.FIELDS)
        .with("history", history)
        .with("open", open || known.of(year).isEmpty())
        .with("count", new DayCount(today().toString(), EXAMPLE))
        .with("counted", (@Nullable Object) null)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
