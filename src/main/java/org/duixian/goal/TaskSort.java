package org.duixian.goal;

/** The columns by which the table can be ordered; ties stand by task number. */
public enum TaskSort {
  NUMBER("t.number"),
  TITLE("t.title"),
  VALUE("t.value"),
  LEAD("u.name"),
  LEADER("t.leader"),
  DEADLINE("t.deadline"),
  UPDATED("t.updated_at");

  private final String column;

  TaskSort(String column) {
    this.column = column;
  }

  /** The table that the order needs beside the tasks' own, empty for none. */
  String join() {
    return this == LEAD ? "left join unit u on u.district = t.district and u.id = t.lead_unit" : "";
  }

  /**
   * What has no value stands last, both ways round.
   *
   * @param numbers the table whose numbers are meant
   */
  String orderBy(String numbers, boolean descending) {
    String direction = descending ? " desc" : "";
    String number = numbers + ".number" + direction;
    return this == NUMBER ? number : column + direction + " nulls last, " + number;
  }
}
