package org.duixian.exchange;

import java.util.Locale;
import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Receivers of news, for the administrator. */
@Controller
@May(thing = Thing.EXCHANGE)
class ExchangeController {

  private static final int MOST = 50;

  private final Hooks hooks;
  private final ExchangeSettings settings;
  private final Units units;
  private final MessageSource messages;

  ExchangeController(Hooks hooks, ExchangeSettings settings, Units units, MessageSource messages) {
    this.hooks = hooks;
    this.settings = settings;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping("/exchange")
  Page list() {
    return page(HookForm.empty(), new FormErrors());
  }

  private Page page(HookForm form, FormErrors errors) {
    return Page.of("exchange/ExchangePage")
        .with("hooks", hooks.list())
        .with("deliveries", hooks.latest(MOST))
        .with("form", form)
        .with("errors", errors)
        .with("units", units.choice())
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/exchange/hooks")
  View add(HookForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    HookForm.Read read = form.read(errors, settings);
    Optional<Unit> unit = unit(form, errors);
    if (!errors.isEmpty()) {
      return page(form, errors);
    }
    hooks.add(
        read.name(),
        read.kind(),
        read.address(),
        read.secret(),
        read.topics(),
        unit.map(Unit::id).orElse(null));
    return back("exchange.added", redirect);
  }

  private Optional<Unit> unit(HookForm form, FormErrors errors) {
    String typed = FieldChecks.stripped(form.unit());
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Unit> unit =
        typed.matches("[0-9]{1,18}") ? units.find(Long.parseLong(typed)) : Optional.empty();
    if (unit.isEmpty()) {
      errors.add("unit", "site.error.choice");
    }
    return unit;
  }

  @PostMapping("/exchange/hooks/{id}/active")
  View switchTo(@PathVariable long id, @RequestParam boolean active, RedirectAttributes redirect) {
    if (!hooks.switchTo(id, active)) {
      throw new NotFound();
    }
    return back(active ? "exchange.switched-on" : "exchange.switched-off", redirect);
  }

  @PostMapping("/exchange/hooks/{id}/try")
  View tryOut(@PathVariable long id, RedirectAttributes redirect) {
    Hook hook = hooks.find(id).orElseThrow(NotFound::new);
    String title = messages.getMessage("exchange.try.title", null, Locale.SIMPLIFIED_CHINESE);
    String words = messages.getMessage("exchange.try.words", null, Locale.SIMPLIFIED_CHINESE);
    hooks.tryOut(hook.id(), new News(Topic.ROUND, null, title, words, "/"));
    return back("exchange.tried", redirect);
  }

  private static View back(String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView("/exchange");
  }
}
