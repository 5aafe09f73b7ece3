package org.duixian.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A unit proposed for a commitment.
 *
 * @param unit its key
 * @param score 0 to 1; a unit that is named has 1
 * @param evidence what speaks for it, strongest first
 */
public record Proposal(String unit, double score, List<UnitClue> evidence) {

  /** Returns the evidence in one line: {@code topic: 老旧小区, 安置房; earlier: 片区开发}. */
  public String reason() {
    return evidence.stream()
        .map(e -> e.kind().name().toLowerCase(Locale.ROOT) + ": " + String.join(", ", e.words()))
        .collect(Collectors.joining("; "));
  }
}
