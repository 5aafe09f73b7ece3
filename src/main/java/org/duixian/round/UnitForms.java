package org.duixian.round;

import java.util.List;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.springframework.stereotype.Component;

/** The forms of units for other systems, under the same rules as on their pages. */
@Component
public class UnitForms {

  /**
   * What became of it.
   *
   * @param stale whether somebody else has changed a line meanwhile; nothing of it was saved then
   * @param errors what is wrong, by field and line: {@code value-12}
   */
  public record Outcome(boolean stale, FormErrors errors) {}

  private final Permission permission;
  private final Rounds rounds;
  private final Submissions submissions;
  private final Lines lines;
  private final Filling filling;

  UnitForms(
      Permission permission, Rounds rounds, Submissions submissions, Lines lines, Filling filling) {
    this.permission = permission;
    this.rounds = rounds;
    this.submissions = submissions;
    this.lines = lines;
    this.filling = filling;
  }

  /** Returns the forms of a round that the signed-in account may see. */
  public List<Submission> ofRound(long round) {
    rounds.require(round);
    return submissions.ofRound(round, permission.scope(Act.READ, Thing.SUBMISSION));
  }

  /** Returns the form of a unit, or says that there is none. */
  public Submission form(long round, long unit) {
    return submissions.find(round, unit).orElseThrow(NotFound::new);
  }

  /** Returns the lines of a unit's form in their order. */
  public List<Line> lines(long round, long unit) {
    return lines.ofForm(round, unit);
  }

  /** Returns one line of a unit's form, or says that there is none. */
  public Line line(long round, long unit, long line) {
    return lines(round, unit).stream()
        .filter(each -> each.id() == line)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Writes one line. */
  public Outcome write(Line line, TypedLine typed) {
    Round round = rounds.require(line.round());
    Typing typing = (each, errors) -> each.id() == line.id() ? typed : null;
    Filling.Outcome outcome = filling.save(round, line.unit(), typing);
    return new Outcome(!outcome.stale().isEmpty(), outcome.errors());
  }

  /** Sends a unit's form as it stands, or says what is missing. */
  public Outcome send(long round, long unit) {
    Filling.Outcome outcome = filling.send(rounds.require(round), unit, Typing.NOTHING);
    return new Outcome(!outcome.stale().equals(Set.of()), outcome.errors());
  }
}
