package org.duixian.api;

import java.util.List;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.assessment.Contest;
import org.duixian.assessment.Contests;
import org.duixian.assessment.Scheme;
import org.duixian.assessment.Schemes;
import org.duixian.assessment.Scores;
import org.duixian.kernel.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Scores of units, and contests. */
@Interface
class AssessmentResource {

  private final Schemes schemes;
  private final Scores scores;
  private final Contests contests;
  private final Permission permission;
  private final Versions versions;

  AssessmentResource(
      Schemes schemes, Scores scores, Contests contests, Permission permission, Versions versions) {
    this.schemes = schemes;
    this.scores = scores;
    this.contests = contests;
    this.permission = permission;
    this.versions = versions;
  }

  @GetMapping("/api/v1/assessments")
  Listing<SchemeJson> listAssessments(@RequestParam int year, Paging paging) {
    return Listing.cut(schemes.ofYear(year), paging, Scheme::id, SchemeJson::of);
  }

  @GetMapping("/api/v1/assessments/{id}")
  ResponseEntity<SchemeJson> getAssessment(@PathVariable long id) {
    Scheme scheme = schemes.seen(id);
    return versions.answer(SchemeJson.of(scheme), scheme.version());
  }

  @GetMapping("/api/v1/assessments/{id}/scores")
  Listing<ScoreJson> listScores(@PathVariable long id, Paging paging) {
    Scheme scheme = schemes.seen(id);
    return Listing.cut(
        scores.ranked(scheme),
        paging,
        placed -> placed.thing().unit(),
        placed -> ScoreJson.of(id, placed.thing(), placed.place() == 0 ? null : placed.place()));
  }

  @GetMapping("/api/v1/contests")
  Listing<ContestJson> listContests(Paging paging) {
    return Listing.cut(
        contests.all(), paging, Contest::id, contest -> ContestJson.of(contest, List.of()));
  }

  @GetMapping("/api/v1/contests/{id}")
  ResponseEntity<ContestJson> getContest(@PathVariable long id) {
    Contest contest = contests.find(id).orElseThrow(NotFound::new);
    ContestJson json =
        ContestJson.of(
            contest,
            permission.may(Act.READ, contest.asThing()) ? contests.ranked(contest) : List.of());
    return versions.answer(json, json.version());
  }
}
