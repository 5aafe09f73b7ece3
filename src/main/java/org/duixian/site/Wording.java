package org.duixian.site;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the product, for code that writes sentences outside of a template. */
@Component
public class Wording {

  private final MessageSource messages;

  public Wording(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Returns the words of a key in a language.
   *
   * @param arguments what stands for {0}, {1} …; without any, the words are not read as a pattern
   */
  public String of(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
  }

  /** Returns the words of a key that there may be, or others. */
  public String orElse(Locale locale, String key, String others) {
    return Objects.requireNonNull(messages.getMessage(key, null, others, locale));
  }
}
