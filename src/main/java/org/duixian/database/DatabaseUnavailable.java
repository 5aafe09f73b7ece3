package org.duixian.database;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The database cannot be used; says why in one sentence for the person who starts Duixian. */
public final class DatabaseUnavailable extends RuntimeException {

  private final String reason;
  private final Object[] details;

  /** A reason is the last part of a key in {@code messages/database.properties}. */
  DatabaseUnavailable(String reason, Object... details) {
    super(words(Locale.ENGLISH, reason, details));
    this.reason = reason;
    this.details = details;
    if (details.length > 0 && details[details.length - 1] instanceof Throwable cause) {
      initCause(cause);
    }
  }

  /** The sentence in a language. */
  public String sentence(Locale language) {
    return words(language, reason, details);
  }

  /** Says whether this is the reason, by the last part of its key. */
  public boolean because(String otherReason) {
    return reason.equals(otherReason);
  }

  private static String words(Locale language, String reason, Object... details) {
    // Words are looked up before there is Spring, and never in the machine's own language.
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "messages/database", language, Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
    Object[] asText = Arrays.stream(details).map(DatabaseUnavailable::text).toArray();
    return new MessageFormat(bundle.getString("database." + reason), language).format(asText);
  }

  private static String text(Object detail) {
    return detail instanceof Throwable cause
        ? String.valueOf(cause.getMessage())
        : String.valueOf(detail);
  }
}
