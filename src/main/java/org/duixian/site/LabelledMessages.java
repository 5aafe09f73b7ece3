package org.duixian.site;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the product, and those that a district declared: their key holds them. */
final class LabelledMessages extends ResourceBundleMessageSource {

  /** What a district declared is said in the language of the words around it. */
  @Override
  protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
    Locale language = locale == null ? Locale.SIMPLIFIED_CHINESE : locale;
    return Arrays.stream(super.resolveArguments(arguments, locale))
        .map(each -> said(each, language))
        .toArray();
  }

  private static Object said(Object argument, Locale locale) {
    if (argument instanceof Label label) {
      return label.in(locale);
    }
    String words = argument instanceof String key ? Label.words(key, locale) : null;
    return words == null ? argument : words;
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
