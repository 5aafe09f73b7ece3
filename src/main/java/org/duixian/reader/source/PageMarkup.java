package org.duixian.reader.source;

/** Pieces of mark-up that stand in texts taken from pages: entities, bold marks, footnote marks. */
final class PageMarkup {
  private static final String[] ENTITIES = {
    "&nbsp;",
    "&ensp;",
    "&emsp;",
    "&thinsp;",
    "&ldquo;",
    "&rdquo;",
    "&quot;",
    "&middot;",
    "&mdash;",
    "&amp;",
    "&lt;",
    "&gt;",
    "&hellip;",
    "&times;",
    "&zwnj;"
  };
  private static final char[] MEANINGS = {
    ' ', ' ', ' ', ' ', '“', '”', '"', '·', '—', '&', '<', '>', '…', '×', Widths.NOTHING
  };
  private static final String[] DROPPED = {"**", "<!--", "-->"};
  private static final int LONGEST_MARK = 6;

  private PageMarkup() {}

  /** Returns how many characters of mark-up start here, 0 when none do. */
  static int lengthAt(SourceText text, int at) {
    return switch (text.at(at)) {
      case '&' -> entity(text, at);
      case '\\' -> literalLineEnd(text, at);
      case '*', '<', '-' -> dropped(text, at);
      case '[', '〔', '﹝', '［' -> footnoteMark(text, at);
      default -> 0;
    };
  }

  /**
   * Returns the character that the piece stands for, {@link Widths#NOTHING} when it is left out.
   */
  static char standsFor(SourceText text, int at, int length) {
    char first = text.at(at);
    if (first == '\\') {
      return '\n';
    }
    if (first != '&') {
      return Widths.NOTHING;
    }
    for (int k = 0; k < ENTITIES.length; k++) {
      if (ENTITIES[k].length() == length && starts(text, at, ENTITIES[k])) {
        return MEANINGS[k];
      }
    }
    return ' ';
  }

  private static int entity(SourceText text, int at) {
    for (String entity : ENTITIES) {
      if (starts(text, at, entity)) {
        return entity.length();
      }
    }
    return 0;
  }

  private static int literalLineEnd(SourceText text, int at) {
    if (starts(text, at, "\\r\\n")) {
      return 4;
    }
    return starts(text, at, "\\n") || starts(text, at, "\\r") ? 2 : 0;
  }

  private static int dropped(SourceText text, int at) {
    for (String mark : DROPPED) {
      if (starts(text, at, mark)) {
        return mark.length();
      }
    }
    return 0;
  }

  /** A number in brackets inside a line points to a note; at the start of a line it opens one. */
  private static int footnoteMark(SourceText text, int at) {
    if (at == 0 || text.at(at - 1) == '\n') {
      return 0;
    }
    int i = at + 1;
    if (i < text.length() && text.at(i) == '^') {
      i++;
    }
    int digits = i;
    while (i < text.length() && i < at + LONGEST_MARK && Character.isDigit(text.at(i))) {
      i++;
    }
    boolean closed =
        i > digits && i - digits <= 3 && i < text.length() && "]〕﹞］".indexOf(text.at(i)) >= 0;
    return closed ? i + 1 - at : 0;
  }

  private static boolean starts(SourceText text, int at, String mark) {
    if (at + mark.length() > text.length()) {
      return false;
    }
    for (int k = 0; k < mark.length(); k++) {
      if (text.at(at + k) != mark.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
