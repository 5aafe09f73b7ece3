package org.duixian.reader.name;

import java.util.HashMap;
import java.util.Map;
import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Department names without their district, and the kind that each names. */
final class Departments {
  static final Departments STANDARD = new Departments(Lexicon.load("departments"));

  private final Map<String, String> kinds = new HashMap<>();
  private final Words names;

  private Departments(Lexicon lexicon) {
    for (String kind : lexicon.groups()) {
      lexicon.list(kind).forEach(name -> kinds.put(name, kind));
    }
    this.names = Words.of(kinds.keySet());
  }

  /** Returns the length of the department name that starts here, 0 when none does. */
  int lengthAt(String text, int at) {
    return names.lengthAt(text, at);
  }

  /** Returns the kind of the department whose name ends the text, null when none does. */
  @Nullable String kindOf(String name) {
    for (int i = 0; i < name.length(); i++) {
      String kind = kinds.get(name.substring(i));
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }
}
