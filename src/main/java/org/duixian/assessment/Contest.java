package org.duixian.assessment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.duixian.access.Thing;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A contest (擂台): matters of units compared on scoring sheets.
 *
 * @param expertWeight part of the experts in per cent; the rest is the peers'
 * @param trimmed whether each side's highest and lowest sheet of an entry is left out, where there
 *     are three or more
 */
public record Contest(
    long id,
    int year,
    String name,
    BigDecimal expertWeight,
    boolean trimmed,
    String state,
    @Nullable OffsetDateTime closedAt,
    @Nullable String closedBy,
    boolean sample,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/contests/" + id;
  }

  /** Returns the contest as what is acted on: it stands open once it is closed. */
  public Thing.One asThing() {
    return Thing.CONTEST.open(!open());
  }

  /** Returns the contest for an edit of another version. */
  Standing standing() {
    return Standing.of(Subject.of("contest", id), name, path(), version)
        .with(
            Fields.of("assessment.", "state#contest!"), Map.of("state", open() ? "open" : "ended"));
  }

  /** Says whether sheets can still be filled in. */
  public boolean open() {
    return state.equals("OPEN");
  }

  /** One thing that is scored, with the most points for it. */
  public record Criterion(int position, String name, BigDecimal most) {}

  /** A matter of a unit that competes. */
  public record Entry(long id, long unit, String unitName, String title) {}

  /** On which side a judge sits. */
  public enum Side {
    EXPERT,
    PEER
  }

  /** An account that scores; a peer does not score its own unit's entries. */
  public record Judge(long account, String name, Side side, @Nullable Long unit) {

    /** Says whether the judge may score an entry. */
    public boolean scores(Entry entry) {
      return unit == null || unit != entry.unit();
    }
  }

  /** Points that a judge gave for one criterion of an entry. */
  public record Score(long account, long entry, int position, BigDecimal points) {}
}
