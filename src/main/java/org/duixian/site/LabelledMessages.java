package org.duixian.site;

import java.text.MessageFormat;
import java.util.Locale;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the product, and those that a district declared: their key holds them. */
final class LabelledMessages extends ResourceBundleMessageSource {

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
