package org.duixian.register;

import java.util.List;

/** What the forms of a draft offer; public for its templates only. */
public final class DraftChoices {

  /** The words of the types of fields. */
  public static final List<String> TYPES =
      List.of(
          "text",
          "long-text",
          "number",
          "money",
          "area",
          "day",
          "month",
          "choice",
          "flag",
          "unit",
          "person",
          "item",
          "code");

  /** What can be asked of a field. */
  public static final List<String> FIELD_FLAGS =
      List.of("required", "filter", "search", "unique", "retired");

  /** What can be asked for when an item passes. */
  public static final List<String> PASSAGE_FLAGS = List.of("evidence", "resolution", "reason");

  private DraftChoices() {}
}
