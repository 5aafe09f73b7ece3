package org.duixian.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the page of the organisation counts. */
enum UnitCount {
  DEPARTMENTS,
  STREETS,
  COMMUNITIES,
  ALL;

  /** Its word in addresses and message keys. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<UnitCount> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  boolean counts(Unit unit) {
    return switch (this) {
      case DEPARTMENTS -> !unit.kind().ofArea();
      case STREETS -> unit.kind() == UnitKind.STREET;
      case COMMUNITIES -> unit.kind() == UnitKind.COMMUNITY;
      case ALL -> true;
    };
  }
}
