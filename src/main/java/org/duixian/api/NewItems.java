package org.duixian.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items to be opened, all of them or none.
 *
 * @param day from which they count, today where it is left out
 */
record NewItems(List<NewItem> items, @Nullable LocalDate day) {

  /** One of them. */
  record NewItem(List<Filled> fields) {}

  /**
   * A field as people type it: units and people by name, choices by id or words, numbers in the
   * unit of the field; an empty text takes away what stands.
   */
  record Filled(String field, String value) {}
}
