package org.duixian.site;

import java.text.MessageFormat;
import java.util.Locale;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the product, and those that a district declared: their key holds them. */
final class LabelledMessages extends ResourceBundleMessageSource {

  /** What a district declared is said in the language of the words around it. */
  @Override
  protected Object[] resolveArguments(Object @Nullable [] arguments, Locale locale) {
    Object[] resolved = super.resolveArguments(arguments, locale);
    for (int i = 0; i < resolved.length; i++) {
      if (resolved[i] instanceof Label label) {
        resolved[i] = label.in(locale);
      } else if (resolved[i] instanceof String key && Label.words(key, locale) != null) {
        resolved[i] = Label.words(key, locale);
      }
    }
    return resolved;
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    String declared = Label.words(code, locale);
    return declared != null ? declared : super.resolveCodeWithoutArguments(code, locale);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    String declared = Label.words(code, locale);
    return declared == null
        ? super.resolveCode(code, locale)
        : new MessageFormat(declared.replace("'", "''").replace("{", "'{'"), locale);
  }
}
