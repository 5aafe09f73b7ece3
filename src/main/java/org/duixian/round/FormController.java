package org.duixian.round;

import java.util.Map;
import java.util.Set;
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

  private final RoundAccess access;
  private final FormPages pages;
  private final FormViews views;
  private final Filling filling;

  FormController(RoundAccess access, FormPages pages, FormViews views, Filling filling) {
    this.access = access;
    this.pages = pages;
    this.views = views;
    this.filling = filling;
  }

  @GetMapping("/rounds/{id}/units/{unit}")
  Page form(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1") int known,
      @RequestParam(required = false) @Nullable Long line,
      @RequestParam(defaultValue = "false") boolean fill,
      @RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long tooLarge) {
    access.requireMayRead(unit);
    Round round = access.round(id);
    FormViews.Wish wish = FormViews.Wish.page(page, known, line, fill);
    FormErrors errors = new FormErrors();
    if (tooLarge != null && line != null) {
      errors.add("file-" + line, "site.file.too-large");
    }
    return pages.page(round, unit, wish, errors, errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/rounds/{id}/units/{unit}")
  View save(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes redirect) {
    access.requireMayWrite(unit);
    Round round = access.round(id);
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
  @PostMapping("/rounds/{id}/units/{unit}/lines/{line}")
  Page line(
      @PathVariable long id,
      @PathVariable long unit,
      @PathVariable long line,
      @RequestParam Map<String, String> parameters) {
    access.requireMayWrite(unit);
    Round round = access.round(id);
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

  @PostMapping("/rounds/{id}/units/{unit}/copy")
  View copy(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam(defaultValue = "false") boolean fill,
      RedirectAttributes redirect) {
    access.requireMayWrite(unit);
    int copied = filling.copyForward(access.round(id), unit);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.copied", copied));
    return new RedirectView("/rounds/" + id + "/units/" + unit + (fill ? "?fill=true" : ""));
  }

  @PostMapping("/rounds/{id}/units/{unit}/answer")
  View answer(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam String words,
      RedirectAttributes redirect) {
    access.requireMayWrite(unit);
    String said = words.strip();
    if (!said.isEmpty() && said.length() <= 1000) {
      filling.answer(access.round(id), unit, said);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.answered"));
    } else {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.words-missing"));
    }
    return new RedirectView("/rounds/" + id + "/units/" + unit);
  }
}
