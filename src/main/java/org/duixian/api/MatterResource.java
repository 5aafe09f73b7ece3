package org.duixian.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.attachment.NewAttachment;
import org.duixian.followup.FollowUp;
import org.duixian.followup.Matter;
import org.duixian.followup.MatterState;
import org.duixian.followup.Matters;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Matters that are followed up, and the answers of units. */
@Interface
class MatterResource {

  private static final int LONGEST_WORDS = 2000;

  private final Matters matters;
  private final FollowUp followUp;
  private final Versions versions;
  private final Clock clock;

  MatterResource(Matters matters, FollowUp followUp, Versions versions, Clock clock) {
    this.matters = matters;
    this.followUp = followUp;
    this.versions = versions;
    this.clock = clock;
  }

  @GetMapping("/api/v1/matters")
  Listing<MatterJson> listMatters(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(required = false) @Nullable MatterState state,
      Paging paging) {
    LocalDate today = LocalDate.now(clock);
    return Listing.of(
        matters.page(year, unit, state, paging.from(), paging.sizeAndOne()),
        paging,
        Matter::id,
        matter -> MatterJson.of(matter, List.of(), today));
  }

  @GetMapping("/api/v1/matters/{id}")
  ResponseEntity<MatterJson> getMatter(@PathVariable long id) {
    MatterJson matter = find(id);
    return versions.answer(matter, matter.version());
  }

  private MatterJson find(long id) {
    Matter matter = matters.find(id).orElseThrow(NotFound::new);
    return MatterJson.of(matter, matters.steps(id), LocalDate.now(clock));
  }

  @May(act = Act.REPORT, thing = Thing.MATTER)
  @PostMapping("/api/v1/matters/{id}/answers")
  ResponseEntity<MatterJson> answerMatter(
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody NewAnswer answer) {
    MatterJson seen = find(id);
    versions.require(ifMatch, seen, seen.version());
    check(answer);
    List<NewAttachment> proof =
        answer.files().stream()
            .map(file -> new NewAttachment(seen.unit(), file.name(), file.content()))
            .toList();
    followUp.answer(id, seen.version(), answer.words().strip(), proof);
    return getMatter(id);
  }

  private static void check(NewAnswer answer) {
    Shape.requireComplete(answer);
    List<RequestProblem.At> wrong = new ArrayList<>();
    if (answer.words().isBlank() || answer.words().length() > LONGEST_WORDS) {
      wrong.add(RequestProblem.At.of("/words", "site.error.text", LONGEST_WORDS));
    }
    if (answer.files().isEmpty()) {
      wrong.add(RequestProblem.At.of("/files", "followup.error.proof"));
    }
    if (!wrong.isEmpty()) {
      throw new RequestProblem(422, wrong, "api.problem.incomplete", wrong.size());
    }
  }
}
