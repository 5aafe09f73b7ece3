package org.duixian.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.Districts;
import org.duixian.access.May;
import org.duixian.access.Member;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.sheet.SheetRemark;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Many units at once, pasted from a spreadsheet. */
@May(thing = Thing.ORGANISATION)
@Controller
class UnitListController {

  private static final int LONGEST = 200_000;

  private final UnitListReading reading;
  private final UnitLists lists;
  private final Districts districts;
  private final Wording wording;
  private final Permission permission;
  private final Clock clock;

  UnitListController(
      UnitListReading reading,
      UnitLists lists,
      Districts districts,
      Wording wording,
      Permission permission,
      Clock clock) {
    this.reading = reading;
    this.lists = lists;
    this.districts = districts;
    this.wording = wording;
    this.permission = permission;
    this.clock = clock;
  }

  @GetMapping("/organisation/units/list")
  Page form(Locale locale) {
    String heads =
        Arrays.stream(UnitColumn.values())
            .filter(column -> administers() || column.ordinal() < UnitColumn.LOGIN.ordinal())
            .map(column -> wording.of(locale, column.key()))
            .collect(Collectors.joining("\t"));
    // What is reported on in a year must have its units from the year's first day.
    LocalDate from = LocalDate.now(clock).withDayOfYear(1);
    return page(heads + "\n", from.toString(), new FormErrors(), List.of());
  }

  private boolean administers() {
    return permission.may(Act.EDIT, Thing.ACCOUNT);
  }

  private Page page(String list, String validFrom, FormErrors errors, List<SheetRemark> problems) {
    return Page.of("organisation/UnitListPage")
        .with("list", list)
        .with("validFrom", validFrom)
        .with("errors", errors)
        .with("problems", problems)
        .with("kinds", Arrays.asList(UnitKind.values()))
        .with("accounts", administers())
        .withStatus(errors.isEmpty() && problems.isEmpty() ? 200 : 400);
  }

  /** The sign-in names that no new account may have, null for who may not open any. */
  private @Nullable Set<String> taken(Member member) {
    return administers() ? districts.logins(member.district()) : null;
  }

  @PostMapping("/organisation/units/list")
  View add(
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "") String validFrom,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    LocalDate from = fields.day("validFrom", validFrom);
    fields.text("list", list, LONGEST);
    if (!errors.isEmpty()) {
      return page(list, validFrom, errors, List.of());
    }
    Member member = CurrentMember.require();
    UnitListReading.Outcome outcome = reading.read(list, taken(member));
    if (!outcome.problems().isEmpty()) {
      return page(list, validFrom, errors, outcome.problems());
    }
    lists.add(outcome.units(), from);
    long accounts = outcome.units().stream().filter(unit -> unit.login() != null).count();
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.of("organisation.list.added", outcome.units().size(), accounts));
    return new RedirectView("/organisation");
  }
}
