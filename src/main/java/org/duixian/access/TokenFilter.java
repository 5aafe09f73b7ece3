package org.duixian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.DistrictScope;
import org.duixian.site.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the token of a request for its account; a token that is not good ends the request. */
final class TokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final AccessTokens tokens;
  private final District district;
  private final Problems problems;
  private final AttemptTrail attempts;

  TokenFilter(AccessTokens tokens, District district, Problems problems, AttemptTrail attempts) {
    this.tokens = tokens;
    this.district = district;
    this.problems = problems;
    this.attempts = attempts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      Optional<AccessTokens.Bearer> bearer = bearer(header);
      if (bearer.isEmpty()) {
        attempts.byNobody(district.code(), Attempt.BAD_TOKEN, Map.of());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.send(request, response, 401, "access.problem.token");
        return;
      }
      signIn(bearer.get());
    }
    chain.doFilter(request, response);
  }

  private Optional<AccessTokens.Bearer> bearer(String header) {
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    String secret = header.substring(BEARER.length()).strip();
    String code = district.code();
    return secret.startsWith(AccessTokens.PREFIX)
        ? DistrictScope.call(code, () -> tokens.use(secret))
        : Optional.empty();
  }

  private static void signIn(AccessTokens.Bearer bearer) {
    List<GrantedAuthority> authorities = new ArrayList<>(bearer.member().getAuthorities());
    authorities.add(new SimpleGrantedAuthority("SCOPE_" + bearer.scope().name()));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(bearer.member(), null, authorities));
    SecurityContextHolder.setContext(context);
  }
}
