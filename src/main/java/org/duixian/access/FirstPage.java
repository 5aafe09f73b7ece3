package org.duixian.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Leads to the page that somebody wanted; who only wanted in comes to the overview, a unit to what
 * waits for it.
 */
final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

  private static final String TODO = "/todo";

  private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

  FirstPage() {
    setRequestCache(wanted);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws ServletException, IOException {
    SavedRequest saved = wanted.getRequest(request, response);
    if (saved != null && saved.getRedirectUrl().matches("https?://[^/]+/([?].*)?")) {
      wanted.removeRequest(request, response);
    }
    super.onAuthenticationSuccess(request, response, who);
  }

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    return who != null
            && who.getPrincipal() instanceof Member member
            && member.role() == AccountRole.UNIT
        ? TODO
        : getDefaultTargetUrl();
  }
}
