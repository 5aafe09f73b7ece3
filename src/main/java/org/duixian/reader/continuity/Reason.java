package org.duixian.reader.continuity;

import java.util.List;
import java.util.Locale;

/**
 * Why a verdict was given; readers put it into words.
 *
 * @param kind what was compared
 * @param rule id of the rule that gave it
 * @param said what the two figures say, in their own characters or codes; none for silence
 */
public record Reason(Kind kind, String rule, List<String> said) {

  /** Ids of the rules that give a verdict. */
  public static final List<String> RULES =
      List.of(
          "verdict.at-least",
          "verdict.at-most",
          "verdict.rate",
          "verdict.promised-twice",
          "verdict.told-twice",
          "verdict.other-population",
          "verdict.words-only",
          "verdict.other-measure",
          "verdict.other-unit",
          "verdict.other-period",
          "verdict.other-scope",
          "verdict.done-in-words",
          "verdict.under-way",
          "verdict.no-answer");

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
    NO_ANSWER;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Reason of(Kind kind, String... said) {
    return new Reason(kind, "verdict." + kind.code(), List.of(said));
  }

  /** Of a promise and the figure that answers it, compared by a rule. */
  static Reason compared(String rule, String promised, String told) {
    return new Reason(Kind.PROMISED_AND_TOLD, rule, List.of(promised, told));
  }

  /** Returns the kind as it is written in keys of messages: {@code other-unit}. */
  public String code() {
    return kind.code();
  }
}
