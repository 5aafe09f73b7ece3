package org.duixian.reader.continuity;

import java.util.List;

/**
 * Why a verdict was given; readers put it into words.
 *
 * @param kind what was compared
 * @param said what the two figures say, in their own characters or codes; none for silence
 */
public record Reason(Kind kind, List<String> said) {

  /** What was compared. */
  public enum Kind {
    /** A promise and the figure that answers it. */
    PROMISED_AND_TOLD,
    /** The promises of two years. */
    PROMISED_TWICE,
    /** Two statements of one thing. */
    TOLD_TWICE,
    /** Two populations. */
    OTHER_POPULATION,
    /** A number and words. */
    WORDS_ONLY,
    /** A level and a growth rate, or other measures. */
    OTHER_MEASURE,
    /** Two units. */
    OTHER_UNIT,
    /** A year's promise and a sum or an average of several years. */
    OTHER_PERIOD,
    /** A part and a whole, or counts of different size. */
    OTHER_SCOPE,
    /** A commitment in words, and words that say it is done. */
    DONE_IN_WORDS,
    /** A commitment in words, and words that say it is under way. */
    UNDER_WAY,
    /** No answer was found. */
    NO_ANSWER
  }

  static Reason of(Kind kind, String... said) {
    return new Reason(kind, List.of(said));
  }

  /** Returns the kind as it is written in keys of messages: {@code other-unit}. */
  public String code() {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
