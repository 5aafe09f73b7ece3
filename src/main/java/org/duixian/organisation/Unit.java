package org.duixian.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands on a day.
 *
 * @param key stable name of the unit in files
 * @param name name on that day, such as it signs papers inside the district
 * @param shortName name in everyday use on that day
 * @param code division code or own number
 * @param aliases other names that texts use for it
 * @param topics words by which a task may be proposed to it
 * @param parent the unit above in its tree
 * @param validTo the last day, null while it stands
 * @param successor the unit it was merged into
 * @param version counts its changes; an update names the version it saw
 */
public record Unit(
    long id,
    String key,
    UnitKind kind,
    String name,
    String shortName,
    @Nullable String code,
    List<String> aliases,
    List<String> topics,
    @Nullable Long parent,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Long successor,
    boolean sample,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/organisation/units/" + id;
  }

  /** Says whether it stands on a day. */
  public boolean standsOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }

  /** Says whether it is called this: full name, short name or an alias. */
  public boolean isCalled(String given) {
    return Stream.concat(Stream.of(name, shortName), aliases.stream()).anyMatch(given::equals);
  }
}
