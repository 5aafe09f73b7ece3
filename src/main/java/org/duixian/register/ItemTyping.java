package org.duixian.register;

import java.util.Optional;
import org.duixian.database.DistrictSql;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.References;
import org.duixian.organisation.People;
import org.duixian.organisation.Units;
import org.duixian.site.FormErrors;
import org.springframework.stereotype.Component;

/** Reads fields as other systems send them, and writes them as they may be sent back. */
@Component
public record ItemTyping(DistrictSql jdbc, Units units, People people) {

  /** Returns the names of units, people and items for one request. */
  public References names() {
    return new DistrictReferences(jdbc, units, people);
  }

  /**
   * Reads one field by names; a blank one is empty.
   *
   * @param errors where faults go, under the field's id
   */
  public static Optional<FieldValue> read(
      Field field, String typed, References names, FormErrors errors) {
    return Optional.ofNullable(ItemInput.read(field, typed, names, field.id(), errors));
  }
}
