package org.duixian.organisation;

import java.util.Arrays;
import java.util.List;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;

/** A column of a pasted list of units. */
public enum UnitColumn {
  KIND("organisation.kind"),
  NAME("organisation.name"),
  SHORT_NAME("organisation.short-name"),
  CODE("organisation.code"),
  PARENT("organisation.parent"),
  ALIASES("organisation.aliases"),
  TOPICS("organisation.topics"),
  LOGIN("organisation.list.login"),
  REPORTER("organisation.list.reporter");

  static final List<SheetColumn<ListedUnit>> ALL =
      Arrays.stream(values()).map(UnitColumn::column).toList();

  private final String key;
  private final SheetColumn<ListedUnit> column;

  UnitColumn(String key) {
    this.key = key;
    this.column = new SheetColumn<>(name(), key, 20, unit -> null, Meaning.TEXT);
  }

  SheetColumn<ListedUnit> column() {
    return column;
  }

  /** Returns the message key of the column's head. */
  public String key() {
    return key;
  }

  /** Says whether each line must have it. */
  public boolean required() {
    return this == KIND || this == NAME;
  }
}
