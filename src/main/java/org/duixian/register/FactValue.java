package org.duixian.register;

import org.duixian.declaration.FieldValue;
import org.duixian.declaration.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A fact of one item.
 *
 * @param field the trait's code, a point and the fact's word
 * @param value null where the item has none
 */
public record FactValue(long item, String field, Storage storage, @Nullable FieldValue value) {}
