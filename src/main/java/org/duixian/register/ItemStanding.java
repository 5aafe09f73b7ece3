package org.duixian.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.change.Fields;
import org.duixian.change.Standing;
import org.duixian.change.Subject;
import org.duixian.declaration.Field;

/** An item as it stands, held against an edit of an earlier version. */
final class ItemStanding {

  private ItemStanding() {}

  static Standing of(Register register, Item item) {
    Map<String, String> values = new HashMap<>();
    List<org.duixian.change.ChangedField> fields = new ArrayList<>();
    for (Field field : register.declaration().filled()) {
      String name = ItemInput.name(field);
      fields.add(
          new org.duixian.change.ChangedField(
              name, field.label().key(), null, false, "", value -> value));
      item.value(field.id())
          .ifPresent(value -> values.put(name, field.type().typed(value, ItemInput.PLAIN)));
    }
    return Standing.of(
            new Subject(Item.KIND, item.register() + "/" + item.id()),
            item.title(),
            item.path(),
            item.version())
        .with(new Fields(fields), values);
  }
}
