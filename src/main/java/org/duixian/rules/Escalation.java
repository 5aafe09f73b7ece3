package org.duixian.rules;

/**
 * When a matter goes a step further by itself, in calendar days.
 *
 * @param remindBefore days before a deadline on which a reminder goes out; 0 for none
 * @param letterAfter days without an answer to a reminder after which an urging letter is due
 * @param talkAfter days without an answer to a letter after which a talk is due
 * @param raiseAfter days without a way out after which the matter goes up a level
 */
public record Escalation(int remindBefore, int letterAfter, int talkAfter, int raiseAfter) {

  /** What holds until a district declares its own. */
  public static final Escalation STANDARD = new Escalation(3, 5, 5, 10);

  /** Checks that every step takes a day at least. */
  public Escalation {
    if (remindBefore < 0 || letterAfter < 1 || talkAfter < 1 || raiseAfter < 1) {
      throw new IllegalArgumentException("A step of an escalation takes a day at least");
    }
  }
}
