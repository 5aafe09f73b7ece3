package org.duixian.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a line is about: it tells the lines of one subject from those of others in all rounds.
 *
 * @param id number of the task or of the indicator
 * @param unit the unit that answers for it: it leads the task, leads the indicator or has a share
 * @param measuredUnit the unit whose figure it is, null for a task of its own
 * @param indicator the indicator, also of a task whose target is that of an indicator
 */
public record LineSubject(
    @JsonProperty("subject_kind") SubjectKind kind,
    @JsonProperty("subject") long id,
    long unit,
    @Nullable Long measuredUnit,
    @Nullable Long indicator) {

  /** What tells one subject from another over all rounds. */
  public record Key(SubjectKind kind, long id, long unit, long measured) {}

  /** Returns what tells it from others; a task may come to share an indicator later. */
  public Key key() {
    return new Key(kind, id, unit, measured());
  }

  /** Returns the unit whose figure it is; the district's own unit for the district's figure. */
  public long measured() {
    return measuredUnit == null ? unit : measuredUnit;
  }
}
