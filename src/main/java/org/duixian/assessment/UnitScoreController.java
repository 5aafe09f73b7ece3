package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.progress.Ranking;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The score of one unit point by point, its objections and their answers. */
@Controller
class UnitScoreController {

  private static final int LONGEST = 1000;

  private final Schemes schemes;
  private final SchemeWrites writes;
  private final Scores scores;
  private final Permission permission;

  UnitScoreController(Schemes schemes, SchemeWrites writes, Scores scores, Permission permission) {
    this.schemes = schemes;
    this.writes = writes;
    this.scores = scores;
    this.permission = permission;
  }

  @GetMapping("/assessments/{id}/units/{unit}")
  Page unit(@PathVariable long id, @PathVariable long unit) {
    return page(schemes.seen(id), unit, Map.of(), new FormErrors());
  }

  private Page page(Scheme scheme, long unit, Map<String, String> typed, FormErrors errors) {
    Ranking.Placed<UnitScore> placed =
        scores.ranked(scheme).stream()
            .filter(each -> each.thing().unit() == unit)
            .findFirst()
            .orElseThrow(NotFound::new);
    List<Adjustment> adjustments =
        schemes.adjustments(scheme.id()).stream().filter(each -> each.unit() == unit).toList();
    List<Objection> objections =
        schemes.objections(scheme.id()).stream().filter(each -> each.unit() == unit).toList();
    return Page.of("assessment/UnitScorePage")
        .with("scheme", scheme)
        .with("placed", placed)
        .with("adjustments", adjustments)
        .with("objections", objections)
        .with("objects", scheme.frozen() && permission.may(Act.REPORT, Thing.ASSESSMENT.of(unit)))
        .with("typed", typed)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(act = Act.REPORT, thing = Thing.ASSESSMENT, unit = "unit")
  @PostMapping("/assessments/{id}/units/{unit}/objections")
  View object(
      @PathVariable long id,
      @PathVariable long unit,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    Scheme scheme = schemes.seen(id);
    FormErrors errors = new FormErrors();
    TypedFields fields = new TypedFields(typed, errors);
    String words = fields.words("words", LONGEST);
    if (!errors.isEmpty()) {
      return page(scheme, unit, typed, errors);
    }
    if (scores.of(scheme, unit).isEmpty()) {
      throw new NotFound();
    }
    writes.object(id, unit, kind(fields.get("kind")), words);
    return back(scheme, unit, "assessment.objected", redirect);
  }

  private static @Nullable CriterionKind kind(String name) {
    return Arrays.stream(CriterionKind.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  @May(thing = Thing.ASSESSMENT)
  @PostMapping("/assessments/{id}/units/{unit}/objections/{objection}")
  View answer(
      @PathVariable long id,
      @PathVariable long unit,
      @PathVariable long objection,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    Scheme scheme = schemes.seen(id);
    FormErrors errors = new FormErrors();
    TypedFields fields = new TypedFields(typed, errors);
    String answer = fields.words("answer-" + objection, LONGEST);
    BigDecimal typedPoints = fields.numberOrNull("correction-" + objection, "-100", "100");
    if (!errors.isEmpty()) {
      return page(scheme, unit, typed, errors);
    }
    BigDecimal correction = typedPoints == null || typedPoints.signum() == 0 ? null : typedPoints;
    writes.answer(id, objection, answer, correction);
    return back(scheme, unit, "assessment.answered", redirect);
  }

  private static View back(Scheme scheme, long unit, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView(scheme.path() + "/units/" + unit);
  }
}
