package org.duixian.database;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** Row mappers for records; unlike naming the class alone, their lists hold no nulls by type. */
public final class Rows {

  private Rows() {}

  /** Returns a mapper of columns to the record's components by name, {@code snake_case} allowed. */
  public static <T> RowMapper<T> of(Class<T> type) {
    return new SimplePropertyRowMapper<>(type);
  }
}
