package org.duixian.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes in an item: these fields and no others. */
record ChangedItem(List<NewItems.Filled> fields, @Nullable String reason) {}
