package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.progress.Ranking;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One scheme: its ranking, its weights, points by hand, and the freezing. */
@Controller
class SchemeController {

  /** More units than this show their totals only, so that the page stays within its size. */
  private static final int MOST_DETAILED = 20;

  private final Schemes schemes;
  private final SchemeWrites writes;
  private final Scores scores;
  private final Rounds rounds;

  SchemeController(Schemes schemes, SchemeWrites writes, Scores scores, Rounds rounds) {
    this.schemes = schemes;
    this.writes = writes;
    this.scores = scores;
    this.rounds = rounds;
  }

  @GetMapping("/assessments/{id}")
  Page scheme(@PathVariable long id) {
    Scheme scheme = schemes.seen(id);
    return page(scheme, scheme.weights(), new FormErrors());
  }

  private Page page(Scheme scheme, Map<String, String> typed, FormErrors errors) {
    List<Ranking.Placed<UnitScore>> ranked = scores.ranked(scheme);
    Round round = scheme.round() == null ? null : rounds.find(scheme.round()).orElse(null);
    return Page.of("assessment/SchemePage")
        .with("scheme", scheme)
        .with("round", round)
        .with("ranked", ranked)
        .with("first", first(ranked))
        .with("detailed", ranked.size() <= MOST_DETAILED)
        .with("adjustments", schemes.adjustments(scheme.id()))
        .with("objections", schemes.objections(scheme.id()))
        .with("kinds", Arrays.asList(CriterionKind.values()))
        .with("typed", typed)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  /** The places without corrections, by unit. */
  private static Map<Long, Integer> first(List<Ranking.Placed<UnitScore>> ranked) {
    Map<Long, Integer> places = new HashMap<>();
    Ranking.of(
            ranked.stream().map(Ranking.Placed::thing).toList(),
            score -> score.total() == null ? null : Points.shown(score.total()),
            Ranking.Order.HIGHEST_FIRST)
        .forEach(placed -> places.put(placed.thing().unit(), placed.place()));
    return places;
  }

  @May(thing = Thing.ASSESSMENT)
  @PostMapping("/assessments/{id}/weights")
  View weigh(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    Scheme scheme = schemes.seen(id);
    FormErrors errors = new FormErrors();
    TypedFields fields = new TypedFields(typed, errors);
    List<Criterion> criteria = fields.criteria();
    if (!errors.isEmpty()) {
      return page(scheme, typed, errors);
    }
    writes.weigh(id, fields.version(), criteria);
    return saved(scheme, "assessment.weighed", redirect);
  }

  @May(thing = Thing.ASSESSMENT)
  @PostMapping("/assessments/{id}/adjustments")
  View adjust(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    Scheme scheme = schemes.seen(id);
    FormErrors errors = new FormErrors();
    TypedFields fields = new TypedFields(typed, errors);
    long unit = fields.id("unit").orElse(0L);
    if (scores.of(scheme, unit).isEmpty()) {
      errors.add("unit", "assessment.error.unit");
    }
    BigDecimal points = fields.number("points", "-100", "100");
    if (points.signum() == 0) {
      errors.add("points", "assessment.error.number", "-100", "100");
    }
    String reason = fields.words("reason", 500);
    if (!errors.isEmpty()) {
      Map<String, String> both = scheme.weights();
      both.putAll(typed);
      return page(scheme, both, errors);
    }
    writes.adjust(id, unit, points, reason);
    return saved(scheme, "assessment.adjusted", redirect);
  }

  @May(thing = Thing.ASSESSMENT)
  @PostMapping("/assessments/{id}/freeze")
  View freeze(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    Scheme scheme = schemes.seen(id);
    int version = new TypedFields(typed, new FormErrors()).version();
    writes.freeze(id, version);
    return saved(scheme, "assessment.frozen", redirect);
  }

  private static View saved(Scheme scheme, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(words));
    return new RedirectView(scheme.path());
  }
}
