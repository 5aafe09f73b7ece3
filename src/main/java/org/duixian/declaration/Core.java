package org.duixian.declaration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that every register may use and that are columns of the item's row. */
public enum Core {
  TITLE("title", new FieldType.Text(200)),
  LEVEL("level", null),
  LEAD("lead", new FieldType.OfUnit()),
  STREET("street", new FieldType.OfUnit()),
  COMMUNITY("community", new FieldType.OfUnit()),
  LEADER("leader", new FieldType.OfPerson()),
  OWNER("owner", new FieldType.OfPerson()),
  AMOUNT("amount", new FieldType.Money(4)),
  AREA("area", new FieldType.Area()),
  START("start_on", new FieldType.Day()),
  DUE("due_on", new FieldType.Day()),
  DONE("done_on", new FieldType.Day());

  private final String column;
  private final @Nullable FieldType type;

  Core(String column, @Nullable FieldType type) {
    this.column = column;
    this.type = type;
  }

  /** Returns the id under which a declaration names it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the column. */
  public String column() {
    return column;
  }

  /** Its type; empty where the declaration says which options there are. */
  Optional<FieldType> type() {
    return Optional.ofNullable(type);
  }

  /** Returns the field of an id, empty if it is none. */
  public static Optional<Core> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }
}
