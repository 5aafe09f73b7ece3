package org.duixian.database;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The columns of rows that go to a table as one JSON array, in one list for all places of its
 * statements.
 *
 * @param typed each with its type, parted by commas: {@code id bigint, title text}
 */
public record ColumnNames(String typed) {

  /** Returns the names alone. */
  public String names() {
    return named("");
  }

  /** Returns the names as columns of a table's alias. */
  public String of(String alias) {
    return named(alias + ".");
  }

  private String named(String prefix) {
    return Arrays.stream(typed.split(","))
        .map(column -> prefix + column.strip().split(" ")[0])
        .collect(Collectors.joining(", "));
  }
}
