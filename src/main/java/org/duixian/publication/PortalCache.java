package org.duixian.publication;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** How long what everybody may read is kept on the way to them. */
final class PortalCache {

  /** A minute: a paper that was just published is to be seen soon. */
  private static final String SHORT = "public, max-age=60";

  /** Language and theme come in cookies, a part of a page for its script in a header. */
  private static final String VARIES = "Cookie, HX-Request";

  private PortalCache() {}

  static void keep(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, SHORT);
    response.addHeader(HttpHeaders.VARY, VARIES);
  }
}
