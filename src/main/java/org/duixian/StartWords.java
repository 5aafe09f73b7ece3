package org.duixian;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What a start says on the terminal: Chinese, or English where the environment asks for it. */
record StartWords(PrintStream out, PrintStream err, Locale language) {

  static StartWords here() {
    boolean english = System.getenv().getOrDefault("LANG", "").startsWith("en");
    return new StartWords(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  String of(String key, String detail) {
    // Spring is not there yet, and the machine's own language is not asked.
    ResourceBundle words =
        ResourceBundle.getBundle(
            "messages/start", language, Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
    return new MessageFormat(words.getString(key), language).format(new Object[] {detail});
  }
}
