package org.duixian.followup;

import java.util.EnumSet;
import java.util.Set;
import org.duixian.access.Act;

/** What can be done in a matter, by whom, and in which state. */
public enum StepKind {
  OPENED(By.OFFICE),
  /** A word to the unit that the day comes near or has passed. */
  REMINDER(By.OFFICE, MatterState.OPEN),
  /** A letter of urging, 督办单, which is printed and signed. */
  LETTER(By.OFFICE, MatterState.OPEN),
  /** A talk with the unit's head, 约谈. */
  TALK(By.OFFICE, MatterState.OPEN, MatterState.ANSWERED),
  /** The unit's answer; it carries proof. */
  ANSWER(By.UNIT, MatterState.OPEN),
  /** The answer is not enough: the unit answers again, by a new day. */
  RETURN(By.OFFICE, MatterState.ANSWERED),
  EXTENSION_ASKED(By.UNIT, MatterState.OPEN),
  EXTENSION_GRANTED(By.OFFICE, MatterState.OPEN),
  EXTENSION_REFUSED(By.OFFICE, MatterState.OPEN),
  /** The day has passed by so many days that the next level is told. */
  ESCALATED(By.SYSTEM, MatterState.OPEN),
  CLOSED(By.OFFICE, MatterState.OPEN, MatterState.ANSWERED),
  REOPENED(By.OFFICE, MatterState.CLOSED);

  /** Who does it. */
  enum By {
    OFFICE,
    UNIT,
    SYSTEM
  }

  private final By by;
  private final Set<MatterState> in;

  StepKind(By by, MatterState... states) {
    this.by = by;
    Set<MatterState> allowed = EnumSet.noneOf(MatterState.class);
    for (MatterState state : states) {
      allowed.add(state);
    }
    this.in = allowed;
  }

  /** Says whether a unit does it; the office may do it for the unit. */
  public boolean byUnit() {
    return by == By.UNIT;
  }

  /** Returns it as an act on the matter. */
  Act act() {
    return byUnit() ? Act.REPORT : Act.EDIT;
  }

  /** Says whether a person does it in a matter that stands so. */
  boolean possibleIn(MatterState state) {
    return by != By.SYSTEM && in.contains(state);
  }

  /** Says whether files come with it. */
  public boolean takesFiles() {
    return this == ANSWER || this == TALK;
  }

  /** Says whether it sets another day. */
  boolean setsDay() {
    return this == RETURN || this == EXTENSION_ASKED || this == REOPENED;
  }
}
