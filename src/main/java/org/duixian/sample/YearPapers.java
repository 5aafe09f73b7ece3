package org.duixian.sample;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.duixian.publication.BulletinKind;
import org.duixian.publication.BulletinWork;
import org.duixian.publication.Bulletins;
import org.springframework.stereotype.Component;

/** The papers made from rounds: one published, others on their way, and the draft of a review. */
@Component
record YearPapers(
    BulletinWork work, Bulletins bulletins, YearFollowUp followUp, SampleStage stage) {

  private static final String CHECKER = "checker";
  private static final String SIGNER = "executive";

  void write(Cast cast) {
    for (Entry entry : cast.file().entries("papers")) {
      write(cast, entry);
    }
  }

  private void write(Cast cast, Entry entry) {
    BulletinKind kind = BulletinKind.valueOf(entry.text("kind"));
    long round = followUp.round(cast, entry.text("round")).id();
    OffsetDateTime at = entry.moment("at");
    long[] paper = new long[1];
    stage.office(cast, at, () -> paper[0] = work.make(kind, round));
    if (kind.approved()) {
      approve(cast, paper[0], Cast.OFFICE, Optional.of(at.plusHours(2)));
      approve(cast, paper[0], CHECKER, moment(entry, "checked"));
      approve(cast, paper[0], SIGNER, moment(entry, "signed"));
    }
  }

  private static Optional<OffsetDateTime> moment(Entry entry, String name) {
    return entry.optional(name).map(OffsetDateTime::parse);
  }

  private void approve(Cast cast, long paper, String login, Optional<OffsetDateTime> at) {
    at.ifPresent(
        moment ->
            stage.as(
                cast,
                login,
                moment,
                () -> {
                  int version = bulletins.find(paper).orElseThrow().version();
                  work.approve(paper, version, true);
                }));
  }
}
