package org.duixian.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the frame of a request. */
@Component
class Frames {

  private static final Set<String> THEMES = Set.of("light", "dark", "auto");
  private static final Set<String> DENSITIES = Set.of("compact", "standard", "loose");
  private static final StringKeyGenerator NUMBERS =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

  private final MessageSource messages;
  private final Visitors visitors;
  private final OpenRooms rooms;
  private final DeclaredTime time;
  private final ObjectProvider<Announcement> announcements;
  private final Clock clock;

  Frames(
      MessageSource messages,
      Visitors visitors,
      OpenRooms rooms,
      ObjectProvider<DeclaredTime> time,
      ObjectProvider<Announcement> announcements,
      Clock clock) {
    this.messages = messages;
    this.visitors = visitors;
    this.rooms = rooms;
    this.time = time.getIfAvailable(() -> DeclaredTime.STANDARD);
    this.announcements = announcements;
    this.clock = clock;
  }

  Frame frame(HttpServletRequest request) {
    boolean partial = request.getHeader("HX-Request") != null;
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Frame(
        LocaleContextHolder.getLocale(),
        messages,
        visitors.current(),
        pathOf(request),
        partial ? new Rooms(List.of()) : rooms.open(),
        String.valueOf(request.getAttribute(ContentPolicy.NONCE)),
        csrf,
        NUMBERS.generateKey(),
        choice(request, "theme", THEMES, "auto"),
        choice(request, "density", DENSITIES, "standard"),
        notice(request),
        announcement(),
        LocalDate.now(clock),
        time,
        partial);
  }

  private Announcement.@Nullable Line announcement() {
    if (!visitors.current().signedIn()) {
      return null;
    }
    return announcements
        .orderedStream()
        .flatMap(each -> each.line().stream())
        .findFirst()
        .orElse(null);
  }

  private static String pathOf(HttpServletRequest request) {
    Object forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
    if (forwarded != null) {
      return forwarded.toString();
    }
    if (!request.getMethod().equals("GET")) {
      return sentFrom(request);
    }
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** A page that answers a form cannot be visited again; the page with the form can. */
  private static String sentFrom(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    String own = request.getRequestURL().toString().replaceFirst("(?<=[^/:])/.*", "/");
    return referer != null && referer.startsWith(own) ? referer.substring(own.length() - 1) : "/";
  }

  private static String choice(
      HttpServletRequest request, String name, Set<String> allowed, String otherwise) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie != null && allowed.contains(cookie.getValue()) ? cookie.getValue() : otherwise;
  }

  private static @Nullable Notice notice(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Notice.ATTRIBUTE) instanceof Notice notice ? notice : null;
  }
}
