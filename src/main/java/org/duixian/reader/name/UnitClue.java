package org.duixian.reader.name;

import java.util.List;

/**
 * Why a unit is proposed.
 *
 * @param kind what speaks for it
 * @param words the words that say so
 */
public record UnitClue(Kind kind, List<String> words) {

  /** What may speak for a unit. */
  public enum Kind {
    /** Its name stands in the commitment or above it. */
    NAMED,
    /** The commitment is about its field. */
    TOPIC,
    /** It was given a commitment with these words before. */
    EARLIER
  }
}
