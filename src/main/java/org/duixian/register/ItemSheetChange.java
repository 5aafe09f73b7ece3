package org.duixian.register;

import java.util.List;
import org.duixian.change.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * One item that a sheet would open or change.
 *
 * @param row its row in the sheet
 * @param item as it stands, null for a new one
 * @param title as it would be
 * @param cells how many fields would change
 * @param differences the fields with what stands and what would; empty where there are too many
 *     items to be shown
 */
public record ItemSheetChange(
    int row, @Nullable Item item, String title, int cells, List<FieldChange> differences) {}
