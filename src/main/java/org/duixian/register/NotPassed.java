package org.duixian.register;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
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

  private static Label words(List<Lacking> items) {
    return new Label(
        words(items, Locale.SIMPLIFIED_CHINESE, "：", "、", "；"),
        words(items, Locale.ENGLISH, ": ", ", ", "; "));
  }

  private static String words(
      List<Lacking> items, Locale locale, String colon, String comma, String semicolon) {
    StringBuilder words = new StringBuilder();
    for (Lacking each : items) {
      words.append(words.isEmpty() ? "" : semicolon).append(each.item().number()).append(colon);
      words.append(
          String.join(comma, each.missing().stream().map(lack -> lack.in(locale)).toList()));
    }
    return words.toString();
  }

  /** Returns the items with what each lacks. */
  public List<Lacking> items() {
    return items;
  }
}
