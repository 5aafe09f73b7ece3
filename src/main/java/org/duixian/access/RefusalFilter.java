package org.duixian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Notes each answer 403 in the trail, wherever in the program it was refused. */
final class RefusalFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(RefusalFilter.class);

  private final AttemptTrail attempts;
  private final District district;

  RefusalFilter(AttemptTrail attempts, District district) {
    this.attempts = attempts;
    this.district = district;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // Taken before: what ends a session in the chain also takes its member away.
    Optional<Member> member = CurrentMember.get();
    chain.doFilter(request, response);
    if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
      try {
        note(member.or(CurrentMember::get), what(request));
      } catch (DataAccessException e) {
        log.error("a refusal is not in the trail", e);
      }
    }
  }

  private void note(Optional<Member> member, Map<String, String> what) {
    member.ifPresentOrElse(
        known -> attempts.by(known, Attempt.REFUSED, what),
        () -> attempts.byNobody(district.code(), Attempt.REFUSED, what));
  }

  /** The pattern, not the path: a path holds what the visitor likes, and may hold a secret. */
  private static Map<String, String> what(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return Map.of("method", request.getMethod(), "path", pattern == null ? "-" : "" + pattern);
  }
}
