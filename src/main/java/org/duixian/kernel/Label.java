package org.duixian.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that a district declares for something, in both languages of the product.
 *
 * @param en null where nobody has written them
 */
public record Label(String zh, @Nullable String en) {

  private static final String PARTED = " / ";
  private static final char MARK = '=';
  private static final char PARTING = '\u001F';

  /** Reads {@code 项目 / Project}; the second language may be left out. */
  public static Label of(String written) {
    int parted = written.indexOf(PARTED);
    return parted < 0
        ? new Label(written.strip(), null)
        : new Label(
            written.substring(0, parted).strip(),
            written.substring(parted + PARTED.length()).strip());
  }

  /** Returns how it is written in a declaration. */
  public String written() {
    return en == null ? zh : zh + PARTED + en;
  }

  /** Returns a message key that {@link #words} turns into the words themselves. */
  public String key() {
    return MARK + zh + PARTING + (en == null ? "" : en);
  }

  /** Returns the words; those of the other language are marked where there are none. */
  public String in(Locale locale) {
    if (!locale.getLanguage().equals("en")) {
      return zh;
    }
    return en == null ? zh + " [zh]" : en;
  }

  /** Returns the words of a key that {@link #key} made, null for another key. */
  public static @Nullable String words(String key, Locale locale) {
    int parting = key.indexOf(PARTING);
    if (parting < 1 || key.charAt(0) != MARK) {
      return null;
    }
    String en = key.substring(parting + 1);
    return new Label(key.substring(1, parting), en.isEmpty() ? null : en).in(locale);
  }
}
