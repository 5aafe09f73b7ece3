package org.duixian.register;

import java.util.stream.Collectors;
import org.duixian.declaration.Field;

/** What is told of items to who does not read all of them, as SQL over items {@code t}. */
final class ItemTold {

  private ItemTold() {}

  /** What items {@code t} are asked for, so that only those are found that are told so far. */
  static String items(Register register) {
    return switch (register.viewer()) {
      case INTERNAL -> "true";
      case DEPUTIES -> "t.disclosure in ('DEPUTIES', 'PUBLIC')";
      case PUBLIC -> "t.disclosure = 'PUBLIC'";
    };
  }

  /** The words by which an item is found, for who sees less of it those that are told to him. */
  static String words(Register register) {
    if (register.whole()) {
      return "t.words";
    }
    return register.declaration().fields().stream()
        .filter(Field::search)
        .map(
            field ->
                field
                    .core()
                    .map(core -> "t." + core.column())
                    .orElse("t.own ->> '" + field.id() + "'"))
        .collect(Collectors.joining(", ", "folded(concat_ws(' ', ", "))"));
  }
}
