package org.duixian.goal;

import java.util.List;
import org.duixian.change.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * One task that a sheet would change or add.
 *
 * @param row its row in the sheet
 * @param task as it stands, null for a new one
 * @param title as it would be
 */
public record SheetChange(
    int row, @Nullable Task task, String title, List<FieldChange> differences) {}
