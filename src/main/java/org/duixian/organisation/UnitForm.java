package org.duixian.organisation;

import java.util.HashMap;
import java.util.Map;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
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

  private static final Fields FIELDS =
      Fields.of(
          "organisation.",
          "name shortName code aliases topics newName newShortName=short-name renamedFrom=from"
              + " mergedFrom=from lastDay until!");

  static UnitForm empty(String today) {
    return new UnitForm(
        null, null, null, null, null, today, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, 0);
  }

  static UnitForm of(Unit unit) {
    return empty("").withWords(unit);
  }

  /** Returns a unit for the forms that change it: what they set, as it stands. */
  static Standing standing(Unit unit) {
    Map<String, String> values = new HashMap<>();
    values.put("name", unit.name());
    values.put("shortName", unit.shortName());
    values.put("code", unit.code() == null ? "" : unit.code());
    values.put("aliases", String.join("\n", unit.aliases()));
    values.put("topics", String.join("\n", unit.topics()));
    values.put("newName", unit.name());
    values.put("newShortName", unit.shortName());
    if (unit.validTo() != null) {
      values.put("until", unit.validTo().toString());
    }
    return Standing.of(Subject.of("unit", unit.id()), unit.name(), unit.path(), unit.version())
        .with(FIELDS, values);
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
