package org.duixian.round;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duixian.indicator.Direction;
import org.duixian.reader.Bound;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached, and where that stands.
 *
 * @param bound how the target is meant, null for a target in words
 * @param direction where the figure is to go
 * @param targetStatement the sentence in which the target stands
 * @param targetObservation the observation that holds the target
 */
public record Aim(
    @Nullable BigDecimal target,
    @Nullable Bound bound,
    Direction direction,
    @Nullable LocalDate deadline,
    @Nullable Long targetStatement,
    @Nullable Long targetObservation) {

  /** Reads it from a row with its parts as columns. */
  public static Aim read(ResultSet row) throws SQLException {
    String bound = row.getString("bound");
    return new Aim(
        row.getBigDecimal("target"),
        bound == null ? null : Bound.valueOf(bound),
        Direction.valueOf(row.getString("direction")),
        row.getObject("deadline", LocalDate.class),
        row.getObject("target_statement", Long.class),
        row.getObject("target_observation", Long.class));
  }
}
