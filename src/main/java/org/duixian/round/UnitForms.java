package org.duixian.round;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.springframework.stereotype.Component;

/** The forms of units for other systems, under the same rules as their pages. */
@Component
public class UnitForms {

  /**
   * What became of it.
   *
   * @param stale whether somebody else has changed a line meanwhile; nothing of it was saved then
   * @param errors what is wrong, by field and line: {@code value-12}
   */
  public record Outcome(boolean stale, FormErrors errors) {}

  private final RoundAccess access;
  private final Submissions submissions;
  private final Lines lines;
  private final Filling filling;

  UnitForms(RoundAccess access, Submissions submissions, Lines lines, Filling filling) {
    this.access = access;
    this.submissions = submissions;
    this.lines = lines;
    this.filling = filling;
  }

  /** Returns the forms of a round that the signed-in account may see. */
  public List<Submission> ofRound(long round) {
    access.round(round);
    Optional<Long> own = access.ownUnit();
    return submissions.ofRound(round).stream()
        .filter(each -> access.seesAll() || own.filter(unit -> unit == each.unit()).isPresent())
        .toList();
  }

  /** Returns the form of a unit, or refuses. */
  public Submission form(long round, long unit) {
    access.requireMayRead(unit);
    return submissions.find(round, unit).orElseThrow(NotFound::new);
  }

  /** Returns the lines of a unit's form in their order, or refuses. */
  public List<Line> lines(long round, long unit) {
    access.requireMayRead(unit);
    return lines.ofForm(round, unit);
  }

  /** Returns one line of a unit's form, or refuses. */
  public Line line(long round, long unit, long line) {
    return lines(round, unit).stream()
        .filter(each -> each.id() == line)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Writes one line, or refuses. */
  public Outcome write(Line line, TypedLine typed) {
    access.requireMayWrite(line.unit());
    Round round = access.round(line.round());
    Typing typing = (each, errors) -> each.id() == line.id() ? typed : null;
    Filling.Outcome outcome = filling.save(round, line.unit(), typing);
    return new Outcome(!outcome.stale().isEmpty(), outcome.errors());
  }

  /** Sends a unit's form as it stands, or says what is missing. */
  public Outcome send(long round, long unit) {
    access.requireMayWrite(unit);
    Filling.Outcome outcome = filling.send(access.round(round), unit, Typing.NOTHING);
    return new Outcome(!outcome.stale().equals(Set.of()), outcome.errors());
  }
}
