package org.duixian.round;

import java.util.List;

/**
 * Something about a figure that the checker should ask the unit; public for the templates only.
 *
 * @param kind what it is
 * @param arguments figures for the words, as text
 */
public record Question(Kind kind, List<String> arguments) {

  /** What may speak for a padded figure; words under {@code round.question.<KIND>}. */
  public enum Kind {
    /** Most of the year's rise came just before a quarter, half or year ended. */
    JUMP_AT_PERIOD_END,
    /** The value meets its target to the digit. */
    EQUAL_TO_TARGET,
    /** The target is not the one of the round before. */
    TARGET_CHANGED,
    /** By today's plan the round before would have been held against another share. */
    PLAN_CHANGED,
    /** A figure that adds up is lower than before. */
    FALLING,
    /** A typed value that changed comes without proof. */
    EVIDENCE_MISSING
  }

  /** Keeps the list from changing. */
  public Question {
    arguments = List.copyOf(arguments);
  }
}
