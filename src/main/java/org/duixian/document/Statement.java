package org.duixian.document;

import java.math.BigDecimal;
import java.util.List;
import org.duixian.kernel.Source;
import org.duixian.kernel.Sourced;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * One row that was read in a document, or added by hand: a figure or a commitment with its place.
 * Offsets are code points of the document's text.
 *
 * @param section the headings above it joined with {@code " / "}, empty before the first
 * @param heading the run-in heading of its paragraph, null if none
 * @param paragraph number of its paragraph, 0 inside a heading
 * @param value scaled to the base unit, null without a number
 * @param threshold true when the figure only defines what is counted
 * @param task the commitment that holds this figure, null if none
 * @param rule id of the rule that found it, {@code hand} when a person added it
 * @param derivation one line a step, from characters to row
 * @param version counts its changes; an update names the version it saw
 */
public record Statement(
    long id,
    long document,
    StatementKind kind,
    int start,
    int end,
    String quote,
    String section,
    @Nullable String heading,
    int paragraph,
    @Nullable Role role,
    @Nullable String subject,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Bound op,
    @Nullable Measure measure,
    @Nullable String period,
    boolean threshold,
    @Nullable Long task,
    String rule,
    List<String> derivation,
    StatementState state,
    int version) {

  /** Rule of what a person added. */
  static final String BY_HAND = "hand";

  /** Returns the path of its row on the reading page. */
  public String path() {
    return "/documents/" + document + "?statement=" + id + "#s" + id;
  }

  /** Returns the path of its place on the reading page, the row left closed. */
  public String placePath() {
    return "/documents/" + document + "?at=" + start + "#s" + id;
  }

  /** Returns how a form names it in the version that stands. */
  String seen() {
    return id + ":" + version;
  }

  /** Returns its number with bound and source, as number components take it. */
  public Sourced number() {
    return new Sourced(value, unit, sign(bound()), new Source.Sentence(id));
  }

  /** Returns the bound on its number, which for a cut is not the bound of the words. */
  public @Nullable Bound bound() {
    return op == null || value == null ? op : op.onNumber(value);
  }

  /** Returns the sign shown before a number with this bound, empty for none. */
  public static String sign(@Nullable Bound bound) {
    return switch (bound) {
      case GE -> "≥";
      case GT -> ">";
      case LE -> "≤";
      case LT -> "<";
      case APPROX -> "≈";
      case EQ, QUAL -> "";
      case null -> "";
    };
  }
}
