package org.duixian.document;

import java.util.List;
import java.util.Map;
import org.duixian.change.Fields;
import org.duixian.change.Stale;
import org.duixian.change.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who leads what a commitment promises. The ledger knows it and keeps it; the reading page shows it
 * and passes on what a person assigns there.
 */
public interface LeadUnits {

  /**
   * The lead unit of a commitment.
   *
   * @param unit its name, null when nobody is assigned and nothing speaks for anybody
   * @param assigned false while it is a proposal only
   * @param reasons what speaks for a proposed one
   * @param task path of the task that was made of the commitment, null before there is one
   * @param seen names the version, to be sent back with an assignment
   */
  record Lead(
      @Nullable String unit,
      boolean assigned,
      List<Reason> reasons,
      @Nullable String task,
      String seen) {}

  /** What speaks for a unit: the key of the words and what they are about. */
  record Reason(String messageKey, String words) {}

  /** Returns the lead unit of each commitment of one document, by the number of its statement. */
  Map<Long, Lead> of(Document document, List<Statement> commitments);

  /** Returns the names of the units that can lead. */
  List<String> units();

  /**
   * Assigns a commitment to a unit; false, and nothing done, when no unit of today has the name.
   *
   * @param seen the version seen; another one is {@link #overtaken}
   * @param unit a name, empty to leave it to nobody
   */
  boolean assign(Document document, Statement commitment, String seen, String unit);

  /** Returns the refusal of an assignment from another version than the one that stands. */
  static Stale overtaken(Statement commitment, Lead standing) {
    String unit = standing.assigned() && standing.unit() != null ? standing.unit() : "";
    return Standing.of(
            StatementHistory.subject(commitment.id()),
            commitment.quote(),
            commitment.placePath(),
            commitment.version())
        .with(Fields.of("document.field.", "unit=lead"), Map.of("unit", unit))
        .seenAs("seen", null, standing.seen())
        .refusal();
  }
}
