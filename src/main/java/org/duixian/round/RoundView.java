package org.duixian.round;

import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.list.PagePart;

/**
 * A round as the office sees it; public for the template only.
 *
 * @param of which forms are shown
 * @param pages the forms of this page
 * @param all every form, for the choice of a unit
 * @param opens whether the visitor may open the forms
 */
public record RoundView(
    Round round,
    RoundTally tally,
    RoundTally.Of of,
    PagePart.Numbered<Submission> pages,
    List<Submission> all,
    List<Extension> extensions,
    OffsetDateTime now,
    boolean opens) {

  static RoundTally tally(long round, List<Submission> forms) {
    return new RoundTally(
        round,
        forms.size(),
        count(forms, RoundTally.Of.MISSING),
        count(forms, RoundTally.Of.SENT),
        count(forms, RoundTally.Of.ACCEPTED),
        count(forms, RoundTally.Of.LATE),
        null,
        null);
  }

  private static long count(List<Submission> forms, RoundTally.Of of) {
    return forms.stream().filter(of::counts).count();
  }

  /** Returns how many lines of all forms had to be typed. */
  public Sourced asked() {
    return lines(all.stream().mapToLong(Submission::asked).sum(), "asked");
  }

  /** Returns how many lines all forms have. */
  public Sourced lines() {
    return lines(all.stream().mapToLong(Submission::lines).sum(), "all");
  }

  private Sourced lines(long number, String of) {
    return Sourced.count(
        number, new Source.Count("round-lines", "round=" + round.id() + "&of=" + of));
  }

  /** Returns how many lines of one form had to be typed and have a value. */
  public Sourced filled(Submission form) {
    return Sourced.count(form.filled(), source(form, "filled"));
  }

  /** Returns how many lines of one form had to be typed. */
  public Sourced asked(Submission form) {
    return Sourced.count(form.asked(), source(form, "asked"));
  }

  /** Returns how many questions the figures of one form raise. */
  public Sourced questions(Submission form) {
    return Sourced.count(form.questions(), source(form, "questioned"));
  }

  private Source source(Submission form, String of) {
    return new Source.Count(
        "round-lines", "round=" + round.id() + "&unit=" + form.unit() + "&of=" + of);
  }
}
