package org.duixian.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duixian.kernel.BadRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Keeps language, theme and row height in cookies; plain links, so that they work without script.
 */
@Controller
class PreferencesController {

  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "theme", Set.of("light", "dark", "auto"),
          "density", Set.of("compact", "standard", "loose"));

  /** Only a path of this site as {@link Frame#path()} has it: a second slash leads elsewhere. */
  private static final Pattern INSIDE = Pattern.compile("/(?!/)[!-~&&[^\"<>\\\\^`{|}]]*");

  private final LocaleResolver locales;

  PreferencesController(LocaleResolver locales) {
    this.locales = locales;
  }

  @GetMapping("/preferences/{name}/{value}")
  RedirectView choose(
      @PathVariable String name,
      @PathVariable String value,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!INSIDE.matcher(back).matches()) {
      throw new BadRequest();
    }
    if (name.equals("language")) {
      boolean english = value.equals("en");
      locales.setLocale(request, response, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    } else if (CHOICES.getOrDefault(name, Set.of()).contains(value)) {
      ResponseCookie cookie =
          ResponseCookie.from(name, value)
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    return new RedirectView(back);
  }
}
