package org.duixian.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one project of the sample, as it will have been; money in 万元.
 *
 * @param days its passages
 * @param money what it costs and brings
 */
record SampleProject(
    int number,
    String title,
    String level,
    String sector,
    String lead,
    String street,
    Days days,
    SampleMoney money,
    Path path) {

  /**
   * When it passed; a day after today has not come.
   *
   * @param begun when it was begun, or is to begin
   */
  record Days(
      LocalDate opened,
      @Nullable LocalDate reserve,
      @Nullable LocalDate advance,
      @Nullable LocalDate begun,
      @Nullable LocalDate finished,
      LocalDate due) {}

  /**
   * How it is pursued.
   *
   * @param template code of the path of its permits, null for none
   */
  record Path(String funds, @Nullable String template) {}

  /**
   * What it costs and brings.
   *
   * @param before built before the year before
   * @param last built in the year before
   * @param plan of the year, of which the months are parts
   * @param built by month of the year, up to the last one that has passed
   */
  record SampleMoney(
      long amount, long before, long last, long plan, List<Long> months, List<Long> built) {}

  /** Says whether it was begun up to a day. */
  boolean begunBy(LocalDate day) {
    return days.begun() != null && !days.begun().isAfter(day);
  }
}
