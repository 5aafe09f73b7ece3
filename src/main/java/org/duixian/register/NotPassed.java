package org.duixian.register;

import java.io.Serial;
import java.util.List;
import org.duixian.kernel.Label;
import org.duixian.kernel.Refusal;

/** Items cannot take a passage; none of those that were sent together has taken it. */
public final class NotPassed extends Refusal {

  @Serial private static final long serialVersionUID = 1L;

  /** One item and all that it lacks. */
  public record Lacking(Item item, List<Label> missing) {}

  private final transient List<Lacking> items;

  NotPassed(List<Lacking> items) {
    super("register", ItemRefusal.Code.NOT_READY, 422, items.size(), words(items));
    this.items = List.copyOf(items);
  }

  private static String words(List<Lacking> items) {
    StringBuilder words = new StringBuilder();
    for (Lacking each : items) {
      words.append(words.isEmpty() ? "" : "；").append(each.item().number()).append("：");
      words.append(String.join("、", each.missing().stream().map(Label::zh).toList()));
    }
    return words.toString();
  }

  /** Returns the items with what each lacks. */
  public List<Lacking> items() {
    return items;
  }
}
