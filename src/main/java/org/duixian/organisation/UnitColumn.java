package org.duixian.organisation;

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

  private final String key;

  UnitColumn(String key) {
    this.key = key;
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
