package org.duixian.command;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** Where a command writes: results, complaints, and the language of both. */
public record Terminal(PrintStream out, PrintStream err, Locale language) {

  /** The terminal this process runs in. */
  public static Terminal here() {
    return new Terminal(System.out, System.err, language(System.getenv(), canWriteChinese()));
  }

  /** Chinese, unless the person asks for English or the terminal cannot show Chinese. */
  static Locale language(Map<String, String> environment, boolean canWriteChinese) {
    String asked =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return asked.startsWith("en") || !canWriteChinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private static boolean canWriteChinese() {
    return System.out.charset().newEncoder().canEncode('兑');
  }

  /** Words of {@code messages/command.properties} with its places filled. */
  public String words(String key, Object... details) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "messages/command", language, Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
    Object[] asText = Arrays.stream(details).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(key), language).format(asText);
  }
}
