package org.duixian.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.duixian.kernel.SampleClock;
import org.duixian.kernel.When;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Wires templates, words and language. */
@Configuration
class SiteConfiguration implements WebMvcConfigurer {

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.duixian.pages");
  }

  @Bean
  SampleClock clock() {
    return new SampleClock(Clock.system(When.ZONE));
  }

  /** Words stand in {@code messages/<module>.properties} (Chinese) and {@code _en} beside it. */
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource source = new LabelledMessages();
    source.setBasenames(bundles());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }

  private static String[] bundles() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties");
      return Arrays.stream(files)
          .map(file -> String.valueOf(file.getFilename()))
          .filter(name -> !name.contains("_"))
          .map(name -> "messages/" + name.substring(0, name.indexOf('.')))
          .distinct()
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the message bundles", e);
    }
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("language");
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setParamName("language");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }
}
