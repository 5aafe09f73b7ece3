package org.duixian.publication;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.progress.Family;
import org.duixian.result.RoundResult;
import org.duixian.result.RoundResult.Field;
import org.jspecify.annotations.Nullable;

/**
 * A task or an indicator of a published snapshot as everybody may see it; public for the templates
 * only.
 *
 * @param paper number of the paper that opened it
 * @param goalNumber place of its goal among the goals of the paper, from 1
 * @param goal the goal it belongs to, empty for none
 * @param quote the sentence of the report, null if none is public
 * @param place the report and the headings above the sentence
 */
public record PublicCommitment(
    long paper,
    RoundResult result,
    int goalNumber,
    String goal,
    @Nullable String quote,
    @Nullable String place) {

  /** The figures that are public, in the order in which one follows from the other. */
  public static final List<Field> FIELDS =
      List.of(Field.TARGET, Field.ACTUAL, Field.COMPLETION, Field.TIME_PROGRESS, Field.LAG);

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Returns a figure with its public lineage. */
  public Sourced number(Field field) {
    Sourced inside = result.number(field);
    String place = "source/" + result.id() + "/" + field.word();
    return new Sourced(
        inside.value(),
        inside.unit(),
        inside.bound(),
        new Source.Published(paper, place, inside.source().badge()));
  }

  /** Says whether there is such a figure. */
  public boolean has(Field field) {
    return FIELDS.contains(field) && result.number(field).value() != null;
  }

  /** Returns the path of its page. */
  public String path() {
    return "/portal/" + paper + "/commitments/" + result.id();
  }

  /** Says whether it has a bar: a figure that adds up to its target. */
  public boolean bar() {
    return result.family() == Family.CUMULATIVE
        && result.reckoned().completion() != null
        && result.reckoned().timeProgress() != null;
  }

  /** Returns how far its bar is filled and where the mark stands, as a style. */
  public String filled() {
    return percent(result.reckoned().completion());
  }

  /** Returns where the mark of its bar stands. */
  public String mark() {
    return percent(result.reckoned().timeProgress());
  }

  private static String percent(@Nullable BigDecimal value) {
    BigDecimal share = value == null ? BigDecimal.ZERO : value;
    return share.max(BigDecimal.ZERO).min(WHOLE).stripTrailingZeros().toPlainString() + "%";
  }
}
