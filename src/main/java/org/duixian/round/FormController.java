package org.duixian.round;

import java.util.Map;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The form of a unit: filling it in, saving, sending; for the office also the check of it. */
@Controller
class FormController {

  private final Rounds rounds;
  private final FormPages pages;
  private final FormViews views;
  private final Filling filling;

  FormController(Rounds rounds, FormPages pages, FormViews views, Filling filling) {
    this.rounds = rounds;
    this.pages = pages;
    this.views = views;
    this.filling = filling;
  }

  @May(act = Act.READ, thing = Thing.FORM, unit = "unit")
  @GetMapping("/rounds/{id}/units/{unit}")
  Page form(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1") int known,
      @RequestParam(required = false) @Nullable Long line,
      @RequestParam(defaultValue = "false") boolean fill,
      @RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long tooLarge) {
    Round round = rounds.require(id);
    FormViews.Wish wish = FormViews.Wish.page(page, known, line, fill);
    FormErrors errors = new FormErrors();
    if (tooLarge != null && line != null) {
      errors.add("file-" + line, "site.file.too-large");
    }
    return pages.page(round, unit, wish, errors, errors.isEmpty() ? 200 : 400);
  }

  @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
  @PostMapping("/rounds/{id}/units/{unit}")
  View save(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes redirect) {
    Round round = rounds.require(id);
    FormInput input = new FormInput(parameters);
    boolean fills = parameters.getOrDefault("fill", "").equals("true");
    boolean send = parameters.getOrDefault("action", "").equals("send");
    Filling.Outcome outcome;
    try {
      outcome = send ? filling.send(round, unit, input) : filling.save(round, unit, input);
    } catch (RoundRefusal refused) {
      return pages.refused(round, unit, input, fills, refused);
    }
    FormViews.Wish again = FormViews.Wish.again(input, outcome.stale(), fills, outcome.lines());
    if (!outcome.stale().isEmpty()) {
      return pages.page(round, unit, again, outcome.errors(), 409);
    }
    if (!outcome.errors().isEmpty()) {
      return pages.page(round, unit, again, outcome.errors(), 400);
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(send ? "round.sent" : "round.saved"));
    return new RedirectView(
        "/rounds/" + id + "/units/" + unit + (fills && !send ? "?fill=true" : ""));
  }

  /** Saves one line while somebody types; answers with how the line stands now. */
  @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
  @PostMapping("/rounds/{id}/units/{unit}/lines/{line}")
  Page line(
      @PathVariable long id,
      @PathVariable long unit,
      @PathVariable long line,
      @RequestParam Map<String, String> parameters) {
    Round round = rounds.require(id);
    FormInput input = new FormInput(parameters);
    FormErrors errors = new FormErrors();
    int status = 200;
    String refusal = null;
    Set<Long> stale = Set.of();
    try {
      Filling.Outcome outcome = filling.save(round, unit, input);
      stale = outcome.stale();
      errors = outcome.errors();
      status = stale.isEmpty() ? errors.isEmpty() ? 200 : 400 : 409;
    } catch (RoundRefusal refused) {
      refusal = refused.messageKey();
      status = refused.status();
    }
    FormViews.Wish wish = FormViews.Wish.again(input, stale, false, null);
    LineView view =
        views.lineViews(round, unit, wish).stream()
            .filter(each -> each.line().id() == line)
            .findFirst()
            .orElseThrow(NotFound::new);
    return Page.of("round/StatusPartial")
        .with("view", view)
        .with("errors", errors)
        .with("refused", refusal)
        .withStatus(status);
  }

  @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
  @PostMapping("/rounds/{id}/units/{unit}/copy")
  View copy(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam(defaultValue = "false") boolean fill,
      RedirectAttributes redirect) {
    int copied = filling.copyForward(rounds.require(id), unit);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.copied", copied));
    return new RedirectView("/rounds/" + id + "/units/" + unit + (fill ? "?fill=true" : ""));
  }

  @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
  @PostMapping("/rounds/{id}/units/{unit}/answer")
  View answer(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam String words,
      RedirectAttributes redirect) {
    String said = words.strip();
    if (!said.isEmpty() && said.length() <= 1000) {
      filling.answer(rounds.require(id), unit, said);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.answered"));
    } else {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.words-missing"));
    }
    return new RedirectView("/rounds/" + id + "/units/" + unit);
  }
}
