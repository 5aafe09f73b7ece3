package org.duixian.register;

import java.util.Locale;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of registers' sheets, and those that a district declared. */
class RegisterWords extends ResourceBundleMessageSource {

  RegisterWords() {
    setBasenames("messages/register-sheet", "messages/sheet", "messages/site", "messages/list");
    setDefaultEncoding("UTF-8");
    setFallbackToSystemLocale(false);
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    String words = Label.words(code, locale);
    return words == null ? super.resolveCodeWithoutArguments(code, locale) : words;
  }
}
