package org.duixian.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.assessment.AssessmentRefusal.Code;
import org.duixian.kernel.NotFound;
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

/** The scoring sheet of the signed-in judge. */
@Controller
class ScoringSheetController {

  private final Contests contests;
  private final ContestWrites writes;

  ScoringSheetController(Contests contests, ContestWrites writes) {
    this.contests = contests;
    this.writes = writes;
  }

  /** What a judge has before him: the entries that he may score. */
  private record Sheet(
      Contest contest,
      List<Contest.Criterion> criteria,
      List<Contest.Entry> entries,
      Contest.Judge judge) {}

  private Sheet sheet(long id) {
    Contest contest = contests.find(id).orElseThrow(NotFound::new);
    Contest.Judge judge =
        contests.judges(id).stream()
            .filter(each -> each.account() == CurrentMember.require().id())
            .findFirst()
            .orElseThrow(() -> new AssessmentRefusal(Code.NO_JUDGE));
    List<Contest.Entry> entries = contests.entries(id).stream().filter(judge::scores).toList();
    return new Sheet(contest, contests.criteria(id), entries, judge);
  }

  @GetMapping("/contests/{id}/sheet")
  Page show(@PathVariable long id) {
    Sheet sheet = sheet(id);
    Map<String, String> typed = new HashMap<>();
    contests.scores(id).stream()
        .filter(score -> score.account() == sheet.judge().account())
        .forEach(
            score ->
                typed.put(
                    field(score.entry(), score.position()),
                    score.points().stripTrailingZeros().toPlainString()));
    return page(sheet, typed, new FormErrors());
  }

  private static String field(long entry, int position) {
    return "p-" + entry + "-" + position;
  }

  private static Page page(Sheet sheet, Map<String, String> typed, FormErrors errors) {
    return Page.of("assessment/SheetPage")
        .with("contest", sheet.contest())
        .with("criteria", sheet.criteria())
        .with("entries", sheet.entries())
        .with("side", sheet.judge().side())
        .with("typed", typed)
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.PERSONAL)
  @PostMapping("/contests/{id}/sheet")
  View save(
      @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    Sheet sheet = sheet(id);
    FormErrors errors = new FormErrors();
    TypedFields fields = new TypedFields(typed, errors);
    List<Contest.Score> scores = new ArrayList<>();
    for (Contest.Entry entry : sheet.entries()) {
      for (Contest.Criterion criterion : sheet.criteria()) {
        String most = criterion.most().stripTrailingZeros().toPlainString();
        BigDecimal points = fields.numberOrNull(field(entry.id(), criterion.position()), "0", most);
        if (points != null) {
          scores.add(
              new Contest.Score(sheet.judge().account(), entry.id(), criterion.position(), points));
        }
      }
    }
    if (!errors.isEmpty()) {
      return page(sheet, typed, errors);
    }
    writes.score(id, sheet.judge().account(), scores);
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.of("assessment.sheet.saved", scores.size()));
    return new RedirectView("/contests/" + id + "/sheet");
  }
}
