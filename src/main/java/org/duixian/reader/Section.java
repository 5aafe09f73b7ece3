package org.duixian.reader;

import java.util.List;
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
 * @param rule id of the rule that took the line for a heading
 * @param derivation one line a step: its number, the heading, the part with the rule that gave it
 */
public record Section(
    int index,
    int level,
    String title,
    Span heading,
    int end,
    @Nullable Integer parent,
    Part part,
    String rule,
    List<String> derivation) {

  /** Returns the section with another end. */
  public Section to(int other) {
    return new Section(index, level, title, heading, other, parent, part, rule, derivation);
  }
}
