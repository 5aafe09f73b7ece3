package org.duixian.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.followup.Meeting;
import org.duixian.followup.Meetings;
import org.duixian.goal.TaskGoals;
import org.duixian.kernel.NotFound;
import org.duixian.publication.PublicationRefusal.Code;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes papers, changes their text and takes the steps of their approval. */
@Service
public class BulletinWork {

  private static final Fields STATE = Fields.of("publication.", "state#!");

  private final Bulletins bulletins;
  private final BulletinWrites writes;
  private final Snapshots snapshots;
  private final Composer composer;
  private final Minutes minutes;
  private final Meetings meetings;
  private final Issuers issuers;
  private final TaskGoals goals;
  private final BulletinFiles files;
  private final Disclosure disclosure;
  private final Permission permission;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BulletinWork(
      Bulletins bulletins,
      BulletinWrites writes,
      Snapshots snapshots,
      Composer composer,
      Minutes minutes,
      Meetings meetings,
      Issuers issuers,
      TaskGoals goals,
      BulletinFiles files,
      Disclosure disclosure,
      Permission permission,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.bulletins = bulletins;
    this.writes = writes;
    this.snapshots = snapshots;
    this.composer = composer;
    this.minutes = minutes;
    this.meetings = meetings;
    this.issuers = issuers;
    this.goals = goals;
    this.files = files;
    this.disclosure = disclosure;
    this.permission = permission;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes the paper of a closed round, or returns the one that is there: asked for twice, or again
   * after a restart, it is made once and whole.
   */
  @Transactional
  public long make(BulletinKind kind, long round) {
    permission.require(Act.EDIT, Thing.BULLETIN);
    Member author = CurrentMember.require();
    SnapshotResults snapshot = snapshots.of(round);
    String title = composer.title(kind, snapshot.round().period());
    var added =
        writes.add(
            author, kind, snapshot.round(), title, composer.recipients(), snapshot.sample(), now());
    if (added.isEmpty()) {
      return bulletins.find(kind, round).orElseThrow(NotFound::new).id();
    }
    long id = added.get();
    GoalOrder order = new GoalOrder(goals.ofYear(snapshot.round().period().year()));
    writes.add(id, composer.sentences(kind, snapshot, order));
    audit.record("bulletin.make", "bulletin", id, Map.of("kind", kind.name(), "round", round));
    return id;
  }

  /** Makes the minutes of a meeting that was held, or returns those that are there. */
  @Transactional
  public long minutes(long meeting) {
    permission.require(Act.EDIT, Thing.BULLETIN);
    Member author = CurrentMember.require();
    Meeting held = meetings.find(meeting).orElseThrow(NotFound::new);
    if (!held.held()) {
      throw new PublicationRefusal(Code.NOT_HELD);
    }
    var added = writes.addMinutes(author, held, minutes.title(held), now());
    if (added.isEmpty()) {
      return bulletins.minutes(meeting).orElseThrow(NotFound::new).id();
    }
    writes.add(
        added.get(),
        minutes.sentences(held, meetings.agenda(meeting), meetings.decisions(meeting)));
    audit.record("bulletin.make", "bulletin", added.get(), Map.of("meeting", meeting));
    return added.get();
  }

  /** Gives one sentence other words. */
  @Transactional
  public void change(long id, PaperSentence sentence) {
    permission.require(Act.EDIT, Thing.BULLETIN);
    Member member = CurrentMember.require();
    Bulletin bulletin = require(member, id);
    if (!bulletin.editable()) {
      throw new PublicationRefusal(Code.NOT_NOW);
    }
    if (!writes.change(id, sentence)) {
      throw standing(bulletin, sentence.position()).refusal();
    }
    audit.record(
        "bulletin.change",
        "bulletin",
        id,
        Map.of("position", sentence.position(), "words", sentence.words()));
  }

  /**
   * Takes the next step: from the author to the checker, from the checker to the signer, from the
   * signer to everybody. Refused where the version seen does not stand any more.
   */
  @Transactional
  public void approve(long id, int version, boolean openToAll) {
    permission.require(Act.APPROVE, Thing.BULLETIN);
    Member member = CurrentMember.require();
    Bulletin bulletin = require(member, id);
    if (bulletin.version() != version) {
      throw standing(bulletin).refusal();
    }
    if (bulletin.state() == BulletinState.PUBLISHED || !bulletin.kind().approved()) {
      throw new PublicationRefusal(Code.NOT_NOW);
    }
    if (!bulletin.mayApprove(member.id())) {
      throw new PublicationRefusal(Code.SAME_PERSON);
    }
    boolean done =
        switch (bulletin.state()) {
          case DRAFT -> submit(member, bulletin);
          case CHECKING -> writes.check(member, bulletin, now());
          case SIGNING -> publish(member, bulletin, openToAll);
          case PUBLISHED -> false;
        };
    if (!done) {
      throw standing(require(member, id)).refusal();
    }
    audit.record("bulletin.approve", "bulletin", id, Map.of("from", bulletin.state().name()));
  }

  /** Gives a paper that waits for checking or signing back to its author. */
  @Transactional
  public void giveBack(long id, int version) {
    permission.require(Act.APPROVE, Thing.BULLETIN);
    Member member = CurrentMember.require();
    Bulletin bulletin = require(member, id);
    boolean waits =
        bulletin.state() == BulletinState.CHECKING || bulletin.state() == BulletinState.SIGNING;
    if (!waits) {
      throw new PublicationRefusal(Code.NOT_NOW);
    }
    if (bulletin.version() != version || !writes.giveBack(bulletin)) {
      throw standing(require(member, id)).refusal();
    }
    audit.record("bulletin.give-back", "bulletin", id, Map.of());
  }

  private static Standing standing(Bulletin now) {
    return Standing.of(
            Subject.of("bulletin", now.id()), now.title(), "/bulletins/" + now.id(), now.version())
        .with(STATE, Map.of("state", now.state().name()))
        .unseen();
  }

  /** A sentence has a version of its own, by its place in the paper. */
  private Standing standing(Bulletin bulletin, int position) {
    PaperSentence now =
        bulletins.sentences(bulletin.id()).stream()
            .filter(each -> each.position() == position)
            .findFirst()
            .orElseThrow(NotFound::new);
    String path = "/bulletins/%d?sentence=%d#s%d".formatted(bulletin.id(), position, position);
    return Standing.of(Subject.of("bulletin", bulletin.id()), bulletin.title(), path, now.version())
        .with(
            Fields.of("publication.level.", "words=" + now.level()), Map.of("words", now.words()));
  }

  private boolean submit(Member member, Bulletin bulletin) {
    if (!files.made(member, bulletin).text().unknown().isEmpty()) {
      throw new PublicationRefusal(Code.UNKNOWN_FIGURE);
    }
    return writes.submit(bulletin);
  }

  private boolean publish(Member signer, Bulletin bulletin, boolean openToAll) {
    String district = signer.district();
    int number = writes.nextNumber(bulletin.year());
    Issuer issuer = issuers.of(signer.districtName());
    if (!writes.publish(signer, bulletin, issuer, number, openToAll, now())) {
      return false;
    }
    Bulletin published = require(signer, bulletin.id());
    files.keep(signer, published);
    disclosure.of(published);
    events.publishEvent(
        new BulletinPublished(district, published.id(), published.title(), number, openToAll));
    return true;
  }

  private Bulletin require(Member member, long id) {
    return bulletins.find(id).orElseThrow(NotFound::new);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }
}
