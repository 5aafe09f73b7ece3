package org.duixian.round;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of units for other systems, under the same rules as their pages. */
@Component
public class UnitForms {

  /**
   * What is typed into a line; figures in the base unit, null clears a field.
   *
   * @param version the version of the line that was seen
   */
  public record Typed(
      int version,
      @Nullable BigDecimal value,
      @Nullable BigDecimal forecast,
      @Nullable String progress,
      @Nullable String obstacle,
      @Nullable String nextStep,
      @Nullable String reason,
      @Nullable String objection) {}

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
  public Outcome write(Line line, Typed typed) {
    access.requireMayWrite(line.unit());
    Round round = access.round(line.round());
    FormInput input = new FormInput(fields(line, typed));
    Filling.Outcome outcome = filling.save(round, line.unit(), input);
    return new Outcome(!outcome.stale().isEmpty(), outcome.errors());
  }

  /** As the fields of the page would have sent it. */
  private static Map<String, String> fields(Line line, Typed typed) {
    Map<String, String> fields = new HashMap<>();
    fields.put("version", String.valueOf(typed.version()));
    fields.put("value", scaled(line, typed.value()));
    fields.put("forecast", scaled(line, typed.forecast()));
    fields.put("progress", text(typed.progress()));
    fields.put("obstacle", text(typed.obstacle()));
    fields.put("nextStep", text(typed.nextStep()));
    fields.put("reason", text(typed.reason()));
    fields.put("objection", text(typed.objection()));
    Map<String, String> named = new HashMap<>();
    fields.forEach((name, value) -> named.put(name + "-" + line.id(), value));
    return named;
  }

  private static String scaled(Line line, @Nullable BigDecimal figure) {
    return figure == null ? "" : figure.movePointLeft(line.scale()).toPlainString();
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  /** Sends a unit's form as it stands, or says what is missing. */
  public Outcome send(long round, long unit) {
    access.requireMayWrite(unit);
    Filling.Outcome outcome = filling.send(access.round(round), unit, new FormInput(Map.of()));
    return new Outcome(!outcome.stale().equals(Set.of()), outcome.errors());
  }
}
