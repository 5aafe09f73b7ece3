package org.duixian.round;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duixian.attachment.NewAttachment;
import org.duixian.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a round for modules that take them in the name of the signed-in account. */
@Component
public class RoundWork {

  /**
   * What a unit says to one line of its form.
   *
   * @param value in the base unit of the line, null where the line is not asked for one
   */
  public record Told(
      @Nullable BigDecimal value,
      @Nullable String progress,
      @Nullable String obstacle,
      @Nullable String nextStep,
      @Nullable String reason) {}

  private final RoundOpening opening;
  private final Lines lines;
  private final Filling filling;
  private final Checking checking;
  private final Deadlines deadlines;
  private final Reminders reminders;
  private final Closing closing;

  RoundWork(
      RoundOpening opening,
      Lines lines,
      Filling filling,
      Checking checking,
      Deadlines deadlines,
      Reminders reminders,
      Closing closing) {
    this.opening = opening;
    this.lines = lines;
    this.filling = filling;
    this.checking = checking;
    this.deadlines = deadlines;
    this.reminders = reminders;
    this.closing = closing;
  }

  /** Opens the round of a period and returns its number, empty when the period has one already. */
  public Optional<Long> open(Period period, OffsetDateTime due, int remindBefore) {
    return opening.open(new RoundOpening.Plan(period, due, remindBefore));
  }

  /** Returns the lines of all forms of a round. */
  public List<Line> lines(Round round) {
    return lines.ofRound(round.id());
  }

  /** Returns the lines of one form. */
  public List<Line> form(Round round, long unit) {
    return lines.ofForm(round.id(), unit);
  }

  /** Saves what a unit says, without sending it. */
  public void save(Round round, long unit, Function<Line, Optional<Told>> says) {
    require(filling.save(round, unit, typing(says)));
  }

  /** Saves what a unit says and sends the form; what keeps it from being sent is an error. */
  public void send(Round round, long unit, Function<Line, Optional<Told>> says) {
    require(filling.send(round, unit, typing(says)));
  }

  private static void require(Filling.Outcome outcome) {
    if (!outcome.errors().isEmpty() || !outcome.stale().isEmpty()) {
      throw new IllegalStateException("the form lacks " + outcome.errors().fields());
    }
  }

  /** What is not said stays as it stands. */
  private static Typing typing(Function<Line, Optional<Told>> says) {
    return (line, errors) -> says.apply(line).map(told -> typed(line, told)).orElse(null);
  }

  private static TypedLine typed(Line line, Told told) {
    Line.Words stands = line.words();
    return new TypedLine(
        line.version(),
        told.value(),
        stands.forecast(),
        told.progress() == null ? stands.progress() : told.progress(),
        told.obstacle() == null ? stands.obstacle() : told.obstacle(),
        told.nextStep() == null ? stands.nextStep() : told.nextStep(),
        told.reason() == null ? stands.reason() : told.reason(),
        stands.objection());
  }

  /** Adds a file that proves lines of a unit's form. */
  public void prove(Round round, long unit, Set<Long> lines, NewAttachment file) {
    filling.prove(round, unit, lines, file);
  }

  /** Takes a form over. */
  public void accept(Round round, long unit) {
    checking.accept(round, unit);
  }

  /** Sends a form back with words to the whole and to some of its lines. */
  public void giveBack(Round round, long unit, String words, Map<Long, String> comments) {
    checking.giveBack(round, unit, words, comments);
  }

  /** Moves the deadline of one unit. */
  public void extend(Round round, long unit, OffsetDateTime due, String reason) {
    deadlines.extend(round, unit, due, reason);
  }

  /** Reminds who has not sent and whose deadline is near or past. */
  public void remind(Round round) {
    reminders.due(round);
  }

  /** Closes a round whose forms are all checked, and freezes its results. */
  public void close(Round round) {
    closing.close(round, false);
  }
}
