package org.duixian.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form that came after somebody else's change; public for its template only.
 *
 * @param messageKey words for the field
 * @param standing what stands now, empty for nothing
 * @param sent what was sent, empty for nothing
 */
public record UnitDifference(String messageKey, String standing, String sent) {

  /** Returns the fields that a form sends, those of the correction only where they differ. */
  static List<UnitDifference> between(Unit unit, @Nullable Unit successor, UnitForm form) {
    List<UnitDifference> found = new ArrayList<>();
    if (form.corrects()) {
      add(found, "organisation.name", unit.name(), form.name());
      add(found, "organisation.short-name", unit.shortName(), form.shortName());
      add(found, "organisation.code", unit.code(), form.code());
      add(found, "organisation.aliases", list(unit.aliases()), lines(form.aliases()));
      add(found, "organisation.topics", list(unit.topics()), lines(form.topics()));
    } else if (form.newName() != null) {
      add(found, "organisation.new-name", unit.name(), form.newName());
      add(found, "organisation.short-name", unit.shortName(), form.newShortName());
    } else if (form.mergedFrom() != null) {
      String joined = successor == null ? unit.name() : successor.name();
      found.add(new UnitDifference("organisation.name", joined, ""));
      add(found, "organisation.until", until(unit), form.mergedFrom());
    } else {
      found.add(new UnitDifference("organisation.name", unit.name(), ""));
      add(found, "organisation.last-day", until(unit), form.lastDay());
    }
    return found;
  }

  private static @Nullable String until(Unit unit) {
    return unit.validTo() == null ? null : unit.validTo().toString();
  }

  private static String list(List<String> words) {
    return String.join("、", words);
  }

  private static String lines(@Nullable String typed) {
    return typed == null ? "" : String.join("、", typed.strip().split("\\s*[、，,；;\\n\\r]+\\s*"));
  }

  private static void add(
      List<UnitDifference> found,
      String messageKey,
      @Nullable String standing,
      @Nullable String sent) {
    String now = Objects.requireNonNullElse(standing, "");
    String mine = Objects.requireNonNullElse(sent, "").strip();
    if (!now.equals(mine)) {
      found.add(new UnitDifference(messageKey, now, mine));
    }
  }
}
