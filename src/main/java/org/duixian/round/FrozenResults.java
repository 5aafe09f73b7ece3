package org.duixian.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps what closed rounds found; rounds ask it only for what their forms are to know of that. */
public interface FrozenResults {

  /**
   * What a frozen line was held against.
   *
   * @param percent of the target that was to be there at the end of the day
   * @param byPlan whether a plan said so, and not the time alone
   */
  record Planned(BigDecimal percent, LocalDate day, boolean byPlan) {}

  /** Freezes what counts of a round; returns how many lines its snapshot has. */
  int freeze(Round round, List<CountedLine> counted);

  /** Returns the numbers of the results that were frozen of lines, by the line. */
  Map<Long, Long> ofLines(Collection<Long> lines);

  /** Returns what results were held against, by their number. */
  Map<Long, Planned> planned(Collection<Long> results);
}
