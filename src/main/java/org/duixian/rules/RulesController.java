package org.duixian.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.progress.Measured;
import org.duixian.progress.Progress;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The rules of the district with words, figures they reproduce, a try-out and a declaration. */
@Controller
class RulesController {

  private static final int LONGEST_REASON = 500;

  private final DistrictRules rules;
  private final Clock clock;

  RulesController(DistrictRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/rules")
  Page rules(TryOut tried) {
    FormErrors errors = new FormErrors();
    RulesDeclaration now = now();
    TriedFigures figures = tried.asked() ? figures(tried, now, errors) : null;
    TryOut shown = tried.asked() ? tried : TryOut.example();
    return page(now, RuleForm.of(now, last(), LocalDate.now(clock)), errors)
        .with("tried", shown)
        .with("figures", errors.isEmpty() ? figures : null);
  }

  private static TriedFigures figures(TryOut tried, RulesDeclaration now, FormErrors errors) {
    Measured measured = tried.measured(errors);
    return new TriedFigures(Progress.of(measured, now.progress()), tried.key());
  }

  private RulesDeclaration now() {
    return rules.on(LocalDate.now(clock));
  }

  private int last() {
    return rules.last();
  }

  @May(thing = Thing.RULES)
  @PostMapping("/rules")
  View declare(RuleForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    FieldChecks fields = new FieldChecks(errors);
    RuleValues values = new RuleReading(fields).values(form);
    LocalDate from = fields.day("validFrom", form.validFrom());
    String reason = fields.text("reason", form.reason(), LONGEST_REASON);
    int seen = fields.whole("seen", form.seen(), 0, 9999);
    if (!errors.isEmpty()) {
      return page(now(), form, errors)
          .with("tried", TryOut.example())
          .with("figures", (@Nullable Object) null);
    }
    rules.declare(seen, from, values, reason);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("rules.saved", from.toString()));
    return new RedirectView("/rules");
  }

  private Page page(RulesDeclaration now, RuleForm form, FormErrors errors) {
    List<Published.Tried> published =
        Published.ALL.stream().map(each -> each.under(now.progress())).toList();
    return Page.of("rules/RulesPage")
        .with("now", now)
        .with("history", rules.history())
        .with("published", published)
        .with("fields", Arrays.asList(RuleField.values()))
        .with("form", form)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }
}
