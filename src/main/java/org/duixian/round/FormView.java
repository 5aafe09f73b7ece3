package org.duixian.round;

import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.list.PagePart;

/**
 * A unit's form as its page shows it; public for the template only.
 *
 * @param writes whether the visitor may write in it now
 * @param checks whether the visitor may take it over or send it back now
 * @param fills whether an office account fills it in for the unit
 * @param left time until the deadline
 * @param time time progress of the period in per cent, for the line through the bars
 * @param typing lines whose value is typed, a page of them
 * @param known lines whose value is known, a page of them
 * @param all every line, for the strip
 */
public record FormView(
    Round round,
    Submission form,
    boolean writes,
    boolean checks,
    boolean fills,
    When.Left left,
    String time,
    PagePart.Numbered<LineView> typing,
    PagePart.Numbered<LineView> known,
    List<LineView> all,
    List<Remark> remarks,
    List<Extension> extensions) {

  /** Returns how many lines have to be typed, with the list behind it. */
  public Sourced asked() {
    return count(form.asked(), "asked");
  }

  /** Returns how many lines there are, with the list behind it. */
  public Sourced lines() {
    return count(form.lines(), "all");
  }

  /** Returns how many lines have their value from an origin. */
  public Sourced from(ValueOrigin origin) {
    return count(all.stream().filter(view -> badge(view.line()) == origin).count(), origin.name());
  }

  /** Returns the origin whose badge a line bears: typed where it is to be typed. */
  public static ValueOrigin badge(Line line) {
    boolean copied = line.known().origin() == ValueOrigin.CARRIED;
    return line.asked() && !copied ? ValueOrigin.TYPED : line.known().origin();
  }

  private Sourced count(long number, String of) {
    return Sourced.count(
        number,
        new Source.Count(
            "round-lines", "round=" + round.id() + "&unit=" + form.unit() + "&of=" + of));
  }

  /** Returns the lines with an obstacle. */
  public List<LineView> obstacles() {
    return all.stream().filter(view -> view.line().words().obstacle() != null).toList();
  }

  /** Returns how many lines are ready to be sent. */
  public long ready() {
    return all.stream().filter(LineView::ready).count();
  }
}
