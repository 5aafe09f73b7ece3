package org.duixian.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.AccountRole;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What an account holds beside its role, given and ended by administrators. */
@May(thing = Thing.ACCOUNT)
@Controller
@RequestMapping("/accounts/{account:\\d{1,18}}/grants")
class GrantController {

  private static final int LONGEST_REASON = 200;

  private final AccountGrants grants;
  private final Units units;
  private final ObjectProvider<GrantPlaces> places;

  GrantController(AccountGrants grants, Units units, ObjectProvider<GrantPlaces> places) {
    this.grants = grants;
    this.units = units;
    this.places = places;
  }

  @GetMapping
  Page grants(@PathVariable long account, Locale locale) {
    return page(account, Map.of(), new FormErrors(), locale);
  }

  private Page page(long account, Map<String, String> sent, FormErrors errors, Locale locale) {
    return Page.of("organisation/GrantsPage")
        .with("account", account)
        .with("name", grants.name(account))
        .with("grants", grants.all(account))
        .with("roles", given())
        .with("units", units.choice())
        .with("places", places(locale))
        .with("sent", sent)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  /** Who manages the accounts does so by the account's own role, which has no last day. */
  private static List<AccountRole> given() {
    return Arrays.stream(AccountRole.values())
        .filter(role -> role != AccountRole.ADMINISTRATOR)
        .toList();
  }

  private Map<String, String> places(Locale locale) {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("", "—");
    places.stream()
        .flatMap(each -> each.places().stream())
        .forEach(each -> named.put(each.code(), each.name().in(locale)));
    return named;
  }

  @PostMapping
  View give(
      @PathVariable long account,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    AccountGrant wanted = read(account, sent, errors, locale);
    if (errors.isEmpty()) {
      Optional<AccountGrant> same = grants.give(wanted);
      same.ifPresent(
          held -> errors.add("role", "organisation.grant.held", held.validFrom().toString()));
    }
    return errors.isEmpty()
        ? back(account, "organisation.grant.given", redirect)
        : page(account, sent, errors, locale);
  }

  private AccountGrant read(
      long account, Map<String, String> sent, FormErrors errors, Locale locale) {
    FieldChecks fields = new FieldChecks(errors);
    AccountRole role = fields.choice("role", sent.get("role"), AccountRole.READER);
    if (!given().contains(role)) {
      errors.add("role", "site.error.choice");
    }
    String unit = chosen("unit", sent, units.choice(), errors);
    if (role == AccountRole.UNIT && unit == null) {
      errors.add("unit", "organisation.grant.no-unit");
    }
    String register = chosen("register", sent, places(locale), errors);
    LocalDate from = fields.day("validFrom", sent.get("validFrom"));
    LocalDate to = fields.dayOrNone("validTo", sent.get("validTo"));
    if (to != null && to.isBefore(from)) {
      errors.add("validTo", "organisation.error.before", from.toString());
    }
    String reason = fields.text("reason", sent.get("reason"), LONGEST_REASON);
    return new AccountGrant(
        0,
        account,
        role,
        unit == null ? null : Long.valueOf(unit),
        null,
        register,
        from,
        to,
        reason,
        CurrentMember.require().name(),
        OffsetDateTime.now(When.ZONE));
  }

  private static @Nullable String chosen(
      String field, Map<String, String> sent, Map<String, String> known, FormErrors errors) {
    String chosen = FieldChecks.stripped(sent.get(field));
    if (!known.containsKey(chosen)) {
      errors.add(field, "site.error.choice");
      return null;
    }
    return chosen.isEmpty() ? null : chosen;
  }

  @PostMapping("/{id:\\d{1,18}}/end")
  View end(
      @PathVariable long account,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      Locale locale,
      RedirectAttributes redirect) {
    AccountGrant grant =
        grants.all(account).stream()
            .filter(each -> each.id() == id && each.validTo() == null)
            .findFirst()
            .orElseThrow(NotFound::new);
    FormErrors errors = new FormErrors();
    String field = "last-" + id;
    LocalDate last = new FieldChecks(errors).day(field, sent.get("last"));
    if (errors.isEmpty() && last.isBefore(grant.validFrom())) {
      errors.add(field, "organisation.error.before", grant.validFrom().toString());
    }
    if (!errors.isEmpty()) {
      return page(account, sent, errors, locale);
    }
    grants.end(grant, last);
    return back(account, "organisation.grant.ended", redirect);
  }

  private static View back(long account, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView("/accounts/" + account + "/grants");
  }
}
