package org.duixian.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.duixian.kernel.Label;
import org.duixian.kernel.Sourced;
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
 * @param rooms what the visitor may use, by areas
 * @param nonce nonce of the content security policy
 * @param csrf token against forged requests, null without one; asking it for its value begins a
 *     session, so a page without forms does not
 * @param form number of this drawing of the page, by which a form on it is known when it is sent
 *     again
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
    Rooms rooms,
    String nonce,
    @Nullable CsrfToken csrf,
    String form,
    String theme,
    String density,
    @Nullable Notice notice,
    Announcement.@Nullable Line announcement,
    LocalDate today,
    DeclaredTime time,
    boolean partial) {

  /** Name of the hidden field with the number of the page's drawing. */
  public static final String FORM = "_form";

  /** Returns the words of a key in the visitor's language. */
  public String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
  }

  /** Returns a sentence; where words of a district are its values, in the visitor's language. */
  public String said(Notice sentence) {
    return t(
        sentence.messageKey(),
        sentence.arguments().stream()
            .map(each -> Objects.requireNonNullElse(Label.words(each, locale), each))
            .toArray());
  }

  /** Returns what a number measures, in the visitor's language, for whoever hears the page. */
  public String subject(Sourced number) {
    String key = "subject." + number.source().subject();
    String words = messages.getMessage(key, null, t("site.figure"), locale);
    return words == null ? "" : words;
  }

  /** Returns the heads of a table, none yet. */
  public Heads heads() {
    return new Heads(this, List.of());
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

  /** Returns the path without its query. */
  public String here() {
    return path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
  }

  /** Returns the room in which the visitor is, null in none. */
  public @Nullable NavigationEntry room() {
    return rooms.at(here()).orElse(null);
  }

  /** Says whether the visitor is in an area. */
  public boolean in(Area area) {
    NavigationEntry room = room();
    return here().equals(area.href()) || room != null && room.area() == area;
  }

  /** Returns the time progress of a year, for the ruler. */
  public TimeProgress progress(int year) {
    return new TimeProgress(year, today, time.on(today));
  }
}
