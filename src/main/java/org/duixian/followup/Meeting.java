package org.duixian.followup;

import java.time.LocalDate;

/**
 * A joint meeting.
 *
 * @param attendants who takes part, as written by the office
 * @param held whether it has taken place; its agenda stands from then on
 */
public record Meeting(
    long id,
    String title,
    LocalDate heldOn,
    String place,
    String chair,
    String attendants,
    boolean held,
    boolean sample,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/meetings/" + id;
  }
}
