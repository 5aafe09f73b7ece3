package org.duixian.obstacle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.duixian.kernel.When;
import org.jspecify.annotations.Nullable;

/** One step about an obstacle. */
public record ObstacleStep(
    int number,
    ObstacleStepKind kind,
    String words,
    @Nullable String unitName,
    @Nullable LocalDate due,
    int level,
    OffsetDateTime at,
    String accountName) {

  /** Returns when it was taken. */
  public String when() {
    return When.of(at);
  }
}
