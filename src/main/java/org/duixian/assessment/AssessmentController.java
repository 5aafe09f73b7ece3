package org.duixian.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The schemes of a year, and the addition of one. */
@Controller
class AssessmentController {

  private static final Map<String, String> USUAL =
      Map.of(
          "GREEN_SHARE", "40",
          "COMPLETION", "30",
          "ON_TIME", "10",
          "NOT_RETURNED", "5",
          "FOLLOW_UPS", "10",
          "EVIDENCE", "5");

  private final Schemes schemes;
  private final SchemeWrites writes;
  private final Rounds rounds;
  private final Clock clock;

  AssessmentController(Schemes schemes, SchemeWrites writes, Rounds rounds, Clock clock) {
    this.schemes = schemes;
    this.writes = writes;
    this.rounds = rounds;
    this.clock = clock;
  }

  @GetMapping("/assessments")
  Page list(@RequestParam(defaultValue = "") String year) {
    int shown =
        year.matches("[12][0-9]{3}") ? Integer.parseInt(year) : LocalDate.now(clock).getYear();
    Map<String, String> typed = new HashMap<>(USUAL);
    typed.put("year", String.valueOf(shown));
    return page(shown, typed, new FormErrors());
  }

  private Page page(int year, Map<String, String> typed, FormErrors errors) {
    return Page.of("assessment/AssessmentsPage")
        .with("year", year)
        .with("years", schemes.years())
        .with("schemes", schemes.ofYear(year))
        .with("rounds", rounds.list(year).stream().filter(Round::valid).toList())
        .with("kinds", Arrays.asList(CriterionKind.values()))
        .with("typed", typed)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.ASSESSMENT)
  @PostMapping("/assessments")
  View add(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    TypedFields fields = new TypedFields(typed, errors);
    int year = fields.year();
    UnitGroup group =
        fields.get("group").equals(UnitGroup.STREETS.name())
            ? UnitGroup.STREETS
            : UnitGroup.DEPARTMENTS;
    Optional<Round> round = round(fields, year, errors);
    NewScheme scheme =
        new NewScheme(
            year,
            fields.name(),
            group,
            round.map(Round::id).orElse(null),
            fields.criteria(),
            round.map(Round::sample).orElse(false));
    if (!errors.isEmpty()) {
      return page(year, typed, errors);
    }
    try {
      long id = writes.add(scheme);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("assessment.added"));
      return new RedirectView("/assessments/" + id);
    } catch (AssessmentRefusal taken) {
      errors.add("name", taken.messageKey());
      return page(year, typed, errors);
    }
  }

  private Optional<Round> round(TypedFields fields, int year, FormErrors errors) {
    if (fields.get("round").isEmpty()) {
      return Optional.empty();
    }
    Optional<Round> round =
        fields
            .id("round")
            .flatMap(id -> rounds.find(id))
            .filter(found -> !found.open() && found.period().year() == year);
    if (round.isEmpty()) {
      errors.add("round", "assessment.error.round");
    }
    return round;
  }
}
