package org.duixian.responsibility;

import java.util.Locale;

/** As what somebody answers for an item. */
public enum ResponsibilityRole {
  /** The leader of the district who has taken it on (包挂). */
  LEADER,
  /** One of its task force (专班). */
  TASK_FORCE,
  /** Who accompanies it through the offices and decides nothing (项目管家). */
  STEWARD,
  /** Its legal counsel, with what conflicts of interest are declared. */
  COUNSEL;

  /** Says whether an item has one at a time. */
  boolean single() {
    return this == LEADER || this == STEWARD;
  }

  /** Returns its word in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
