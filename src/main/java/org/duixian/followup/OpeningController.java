package org.duixian.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.followup.MatterForm.Read;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.duixian.round.SubjectKind;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Opens matters: from a red result, from an obstacle that a unit reported, or by hand. */
@May(thing = Thing.MATTER)
@Controller
class OpeningController {

  private static final int DAYS = 7;

  private final FollowUp followUp;
  private final Results results;
  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  OpeningController(
      FollowUp followUp, Results results, Units units, MessageSource messages, Clock clock) {
    this.followUp = followUp;
    this.results = results;
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/followups/new")
  Page blank(MatterForm asked, Locale locale) {
    @Nullable RoundResult result = result(asked);
    String due = LocalDate.now(clock).plusDays(DAYS).toString();
    if (result == null) {
      return page(
          new MatterForm(null, null, asked.unit(), due, asked.task(), null, null),
          null,
          new FormErrors(),
          200);
    }
    boolean obstacle = asked.obstacle() != null && result.written().obstacle() != null;
    Object[] of = {result.title(), obstacle ? result.written().obstacle() : words(result, locale)};
    String ask =
        messages.getMessage(obstacle ? "followup.ask.obstacle" : "followup.ask.result", of, locale);
    return page(
        new MatterForm(
            shortened(result.title()),
            ask,
            String.valueOf(result.subject().unit()),
            due,
            null,
            String.valueOf(result.id()),
            obstacle ? "1" : null),
        result,
        new FormErrors(),
        200);
  }

  private static String shortened(String title) {
    return title.length() <= MatterForm.LONGEST_TITLE
        ? title
        : title.substring(0, MatterForm.LONGEST_TITLE - 1) + "…";
  }

  private @Nullable RoundResult result(MatterForm form) {
    @Nullable Long number = MatterForm.number(form.result());
    return number == null ? null : results.find(number).orElse(null);
  }

  /** What was known of a result, in one line: period, light, lead or lag. */
  private String words(RoundResult result, Locale locale) {
    String light = messages.getMessage("site.light." + result.light().name(), null, locale);
    @Nullable BigDecimal lag = result.reckoned().lag();
    return lag == null
        ? result.period().code() + " · " + light
        : messages.getMessage(
            "followup.origin.lag",
            new Object[] {
              result.period().code(), light, lag.setScale(1, RoundingMode.DOWN).toPlainString()
            },
            locale);
  }

  private Page page(MatterForm form, @Nullable RoundResult result, FormErrors errors, int status) {
    return Page.of("followup/NewMatterPage")
        .with("form", form)
        .with("result", result)
        .with("errors", errors)
        .with("units", units.choice())
        .withStatus(status);
  }

  @PostMapping("/followups")
  View open(MatterForm form, Locale locale, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    LocalDate today = LocalDate.now(clock);
    Read read = form.read(errors, today);
    Optional<Unit> unit =
        Optional.ofNullable(MatterForm.number(form.unit())).flatMap(id -> units.find(id));
    if (unit.isEmpty()) {
      errors.add("unit", "site.error.choice");
    }
    @Nullable RoundResult result = result(form);
    if (!errors.isEmpty() || unit.isEmpty()) {
      return page(form, result, errors, 400);
    }
    NewMatter matter =
        new NewMatter(
            result == null ? today.getYear() : result.period().year(),
            read.title(),
            read.ask(),
            origin(form, result, locale),
            unit.get().id(),
            task(form, result),
            read.due(),
            result != null && result.sample());
    try {
      long id = followUp.open(matter);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("followup.taken.OPENED"));
      return new RedirectView("/followups/" + id);
    } catch (FollowUpRefusal running) {
      return page(form, result, errors.add("title", running.messageKey()), 409);
    }
  }

  private MatterOrigin origin(MatterForm form, @Nullable RoundResult result, Locale locale) {
    if (result == null) {
      return MatterOrigin.BY_HAND;
    }
    boolean obstacle = form.obstacle() != null && result.written().obstacle() != null;
    return new MatterOrigin(
        obstacle ? MatterOrigin.Kind.OBSTACLE : MatterOrigin.Kind.RESULT,
        words(result, locale),
        result.historyPath());
  }

  private static @Nullable Long task(MatterForm form, @Nullable RoundResult result) {
    if (result != null) {
      return result.subject().kind() == SubjectKind.TASK
          ? Long.valueOf(result.subject().id())
          : null;
    }
    return MatterForm.number(form.task());
  }
}
