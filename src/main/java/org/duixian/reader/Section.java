package org.duixian.reader;

import org.jspecify.annotations.Nullable;

/**
 * A heading with what stands under it.
 *
 * @param index position in {@link Reading#sections()}
 * @param level 1 for 一、, 2 for （一）, 3 for 1. and so on
 * @param title the heading as it stands, spaces and line breaks inside it removed
 * @param heading place of the heading
 * @param end where the section's last character stands, exclusive; sub-sections included
 * @param parent index of the section above, null at the top
 * @param part the part the section belongs to
 */
public record Section(
    int index,
    int level,
    String title,
    Span heading,
    int end,
    @Nullable Integer parent,
    Part part) {}
