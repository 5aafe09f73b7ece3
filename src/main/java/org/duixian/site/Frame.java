package org.duixian.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.duixian.kernel.TimeProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template gets: words in the visitor's language and what the layout needs.
 *
 * @param locale language of the page
 * @param messages the words
 * @param visitor who looks
 * @param path path of the request, with its query
 * @param entries main navigation
 * @param nonce nonce of the content security policy
 * @param csrf token against forged requests, null without one; asking it for its value begins a
 *     session, so a page without forms does not
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param density {@code compact}, {@code standard} or {@code loose}
 * @param notice one sentence shown once, null if none
 * @param announcement what stands on every page for the time being, null if nothing does
 * @param today the day of the request
 * @param time how the visitor's district counts time
 * @param partial whether htmx asked for a part only
 */
public record Frame(
    Locale locale,
    MessageSource messages,
    Visitor visitor,
    String path,
    List<NavigationEntry> entries,
    String nonce,
    @Nullable CsrfToken csrf,
    String theme,
    String density,
    @Nullable Notice notice,
    Announcement.@Nullable Line announcement,
    LocalDate today,
    DeclaredTime time,
    boolean partial) {

  /** Returns the words of a key in the visitor's language. */
  public String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
  }

  /** Returns the name of the hidden field against forged requests. */
  public String csrfName() {
    return csrf == null ? "_csrf" : csrf.getParameterName();
  }

  /** Returns the value of the hidden field against forged requests. */
  public String csrfToken() {
    return csrf == null ? "" : csrf.getToken();
  }

  /** Returns the language tag for the {@code lang} attribute. */
  public String lang() {
    return locale.getLanguage().equals("en") ? "en" : "zh-CN";
  }

  /** Returns the path as the value of a query's parameter, to come back to. */
  public String back() {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /** Says whether a navigation entry leads to where the visitor is. */
  public boolean current(NavigationEntry entry) {
    String here = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return entry.href().equals("/") ? here.equals("/") : here.startsWith(entry.href());
  }

  /** Returns the time progress of a year, for the ruler. */
  public TimeProgress progress(int year) {
    return new TimeProgress(year, today, time.on(today));
  }
}
