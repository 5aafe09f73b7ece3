package org.duixian.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Field;
import org.duixian.declaration.Guard;
import org.duixian.declaration.Passage;
import org.duixian.kernel.Label;

/**
 * A passage that somebody may take an item through.
 *
 * @param missing what still keeps it from being taken, all of it; empty when the way is free
 */
public record Offer(Passage passage, List<Label> missing) {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

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
      missing.add(
          new Label(
              "不满足条件：" + guard(declaration, passage.guard(), CHINESE),
              "condition not met: " + guard(declaration, passage.guard(), Locale.ENGLISH)));
    }
    return new Offer(passage, List.copyOf(missing));
  }

  /** What a guard says, with the words of the fields in the place of their ids. */
  private static String guard(Declaration declaration, String guard, Locale locale) {
    boolean chinese = locale.equals(CHINESE);
    String words =
        guard
            .replace(">=", "≥")
            .replace("<=", "≤")
            .replace("&&", chinese ? "且" : "and")
            .replace("||", chinese ? "或" : "or")
            .replaceAll("\\btoday\\b", chinese ? "今天" : "today");
    for (Field field : declaration.filled()) {
      words =
          words.replaceAll(
              "(?<![\\w'-])" + Pattern.quote(field.id()) + "(?![\\w'-])",
              Matcher.quoteReplacement(field.label().in(locale)));
    }
    return words;
  }

  /** Says whether nothing is missing. */
  public boolean free() {
    return missing.isEmpty();
  }
}
