package org.duixian.organisation;

import org.jspecify.annotations.Nullable;

/** What is typed on the pages of units, all forms together; public for the templates only. */
public record UnitForm(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String shortName,
    @Nullable String code,
    @Nullable String parent,
    @Nullable String validFrom,
    @Nullable String aliases,
    @Nullable String topics,
    @Nullable String newName,
    @Nullable String newShortName,
    @Nullable String renamedFrom,
    @Nullable String successor,
    @Nullable String mergedFrom,
    @Nullable String lastDay,
    @Nullable String person,
    @Nullable String personName,
    @Nullable String title,
    @Nullable String postFrom,
    @Nullable String postUntil,
    @Nullable String reporter,
    @Nullable Integer version) {

  static UnitForm empty(String today) {
    return new UnitForm(
        null, null, null, null, null, today, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, 0);
  }

  static UnitForm of(Unit unit) {
    return new UnitForm(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            unit.version())
        .withWords(unit);
  }

  /** The version of the unit that was shown; none, below all, for forms that change no unit. */
  int versionSeen() {
    return version == null ? -1 : version;
  }

  /** Says whether the form that corrects names and words was sent. */
  boolean corrects() {
    return name != null;
  }

  /** The same with the words as they stand. */
  UnitForm withWords(Unit unit) {
    return new UnitForm(
        unit.kind().name(),
        unit.name(),
        unit.shortName(),
        unit.code(),
        parent,
        validFrom,
        String.join("\n", unit.aliases()),
        String.join("\n", unit.topics()),
        newName,
        newShortName,
        renamedFrom,
        successor,
        mergedFrom,
        lastDay,
        person,
        personName,
        title,
        postFrom,
        postUntil,
        reporter,
        version);
  }
}
