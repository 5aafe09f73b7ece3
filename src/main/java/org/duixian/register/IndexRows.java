package org.duixian.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.Storage;
import org.jspecify.annotations.Nullable;

/** Rows of {@code item_value} to be written together, column by column. */
final class IndexRows {

  private record Row(long item, String field, Storage storage, @Nullable FieldValue value) {}

  private final List<Row> rows = new ArrayList<>();

  void add(long item, String field, Storage storage, @Nullable FieldValue value) {
    rows.add(new Row(item, field, storage, value));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the columns as arrays by name. */
  Map<String, Object> arrays() {
    int many = rows.size();
    long[] ids = new long[many];
    String[] fields = new String[many];
    String[] kinds = new String[many];
    @Nullable String[] texts = new @Nullable String[many];
    @Nullable Long[] wholes = new @Nullable Long[many];
    @Nullable String[] days = new @Nullable String[many];
    for (int i = 0; i < many; i++) {
      Row row = rows.get(i);
      ids[i] = row.item();
      fields[i] = row.field();
      kinds[i] = row.storage().name();
      switch (row.value()) {
        case FieldValue.Words words -> texts[i] = words.text();
        case FieldValue.Whole whole -> wholes[i] = whole.number();
        case FieldValue.OnDay on -> days[i] = on.day().toString();
        case null -> {}
      }
    }
    return Map.of(
        "ids", ids, "fields", fields, "kinds", kinds, "texts", texts, "wholes", wholes, "days",
        days);
  }
}
