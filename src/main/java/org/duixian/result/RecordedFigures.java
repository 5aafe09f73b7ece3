package org.duixian.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.indicator.Observation;
import org.duixian.indicator.ObservationKind;
import org.duixian.indicator.Observations;
import org.duixian.kernel.Period;
import org.duixian.round.Line;
import org.springframework.stereotype.Component;

/** Finds what was recorded of the figures on a round's lines, this year and in the years before. */
@Component
class RecordedFigures {

  private static final int YEARS = 3;

  /** Whose figure of which indicator. */
  record Figure(long indicator, long unit) {}

  private final Observations observations;

  RecordedFigures(Observations observations) {
    this.observations = observations;
  }

  /** The values of each figure, the oldest first; one statement. */
  Map<Figure, List<Observation>> of(List<Line> lines, Period period) {
    Set<Figure> asked = new LinkedHashSet<>();
    for (Line line : lines) {
      if (line.indicator() != null) {
        asked.add(new Figure(line.indicator(), line.measuredUnit()));
      }
    }
    Map<Figure, List<Observation>> found = new HashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    observations
        .ofFigures(
            asked.stream().map(Figure::indicator).toList(),
            asked.stream().map(Figure::unit).toList(),
            ObservationKind.ACTUAL,
            LocalDate.of(period.year() - YEARS, 1, 1),
            LocalDate.of(period.year(), 12, 31))
        .forEach(
            each ->
                found
                    .computeIfAbsent(
                        new Figure(each.indicator(), each.unit()), figure -> new ArrayList<>())
                    .add(each));
    return found;
  }
}
