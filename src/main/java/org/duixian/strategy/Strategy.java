package org.duixian.strategy;

import java.time.LocalDate;

/**
 * A key strategy.
 *
 * @param aim what it is to reach
 * @param headquarters name of its headquarters, 指挥部
 * @param commander who leads the headquarters
 * @param deputies who else leads it, empty if nobody
 * @param officeUnit the unit at which the headquarters' office stands
 */
public record Strategy(
    long id,
    String name,
    String aim,
    String headquarters,
    String commander,
    String deputies,
    long officeUnit,
    String officeName,
    LocalDate starts,
    LocalDate due,
    boolean sample,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/strategies/" + id;
  }
}
