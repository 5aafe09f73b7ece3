package org.duixian.assessment;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the units of one sort are scored for a year.
 *
 * @param round the closed round whose results count; null for the latest result of each matter and
 *     the forms of all closed rounds of the year
 * @param frozen whether its scores are kept as they are
 * @param version counts its changes; an update names the version it saw
 */
public record Scheme(
    long id,
    int year,
    String name,
    UnitGroup group,
    @Nullable Long round,
    boolean frozen,
    @Nullable OffsetDateTime frozenAt,
    @Nullable String frozenBy,
    boolean sample,
    int version,
    List<Criterion> criteria) {

  /** Returns the path of its page. */
  public String path() {
    return "/assessments/" + id;
  }
}
