package org.duixian.register;

import java.util.ArrayList;
import java.util.List;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Guard;
import org.duixian.declaration.Passage;
import org.duixian.kernel.Label;

/**
 * A passage that somebody may take an item through.
 *
 * @param missing what still keeps it from being taken, all of it; empty when the way is free
 */
public record Offer(Passage passage, List<Label> missing) {

  /** Looks at all that a passage needs of an item. */
  static Offer of(
      Declaration declaration,
      Passage passage,
      Item item,
      List<Label> objections,
      java.time.LocalDate today) {
    List<Label> missing = new ArrayList<>();
    for (String needed : passage.needs()) {
      if (item.value(needed).isEmpty()) {
        declaration.field(needed).ifPresent(field -> missing.add(field.label()));
      }
    }
    missing.addAll(objections);
    if (!passage.guard().isEmpty()
        && !Guard.holds(passage.guard(), declaration, item.values(), today)) {
      missing.add(new Label("不满足条件 " + passage.guard(), "condition not met: " + passage.guard()));
    }
    return new Offer(passage, List.copyOf(missing));
  }

  /** Says whether nothing is missing. */
  public boolean free() {
    return missing.isEmpty();
  }
}
