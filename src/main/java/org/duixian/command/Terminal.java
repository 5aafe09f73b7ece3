package org.duixian.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Where a command speaks, and in which language. */
final class Terminal {

  private static final int BAR = 30;
  private static final ResourceBundle.Control ROOT_LAST =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;
  private final Locale language;

  Terminal(PrintStream out, PrintStream err, boolean interactive, Locale locale) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
    this.language = locale;
  }

  /** The process's own streams; English where the locale says so, Chinese elsewhere. */
  static Terminal standard() {
    boolean interactive = System.console() != null && System.console().isTerminal();
    Locale locale =
        "en".equals(Locale.getDefault().getLanguage()) && named() ? Locale.ENGLISH : Locale.ROOT;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return new Terminal(out, err, interactive, locale);
  }

  /** A machine without any locale counts as English to Java; only a named one chooses English. */
  private static boolean named() {
    String lang = System.getenv("LANG");
    return lang != null && lang.startsWith("en");
  }

  Locale language() {
    return language;
  }

  /** Returns the words of a key, whose first part names their bundle. */
  String words(String key, Object... arguments) {
    String bundle = "messages." + key.substring(0, key.indexOf('.'));
    String words = ResourceBundle.getBundle(bundle, language, ROOT_LAST).getString(key);
    return MessageFormat.format(words.replace("'", "''"), arguments);
  }

  synchronized void say(String line) {
    out.println(line);
  }

  /** Writes one line on standard error. */
  synchronized void complain(String line) {
    clear();
    err.println(line.replace('\n', ' '));
  }

  /** Draws how far a command has come, on a terminal only. */
  synchronized void progress(int done, int all) {
    if (interactive && all > 1) {
      int filled = BAR * done / all;
      String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
      err.print("\r" + bar + " " + done + "/" + all + (done == all ? System.lineSeparator() : ""));
      err.flush();
    }
  }

  private void clear() {
    if (interactive) {
      err.print("\r" + " ".repeat(BAR + 16) + "\r");
    }
  }
}
