package org.duixian.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who leads what a commitment promises. The ledger knows it and keeps it; the reading page shows it
 * and passes on what a person assigns there.
 */
public interface Leads {

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

  /** What became of an assignment. */
  sealed interface Assigned {
    /** It stands. */
    record Done() implements Assigned {}

    /** No unit of today has this name. */
    record NoSuchUnit() implements Assigned {}

    /** Somebody else was quicker; nothing was changed. */
    record Stale(Lead standing) implements Assigned {}
  }

  /** Returns the lead unit of each commitment of one document, by the number of its statement. */
  Map<Long, Lead> of(Document document, List<Statement> commitments);

  /** Returns the names of the units that can lead. */
  List<String> units();

  /**
   * Assigns a commitment to a unit.
   *
   * @param seen the version seen
   * @param unit a name, empty to leave it to nobody
   */
  Assigned assign(Document document, Statement commitment, String seen, String unit);
}
