package org.duixian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.duixian.database.DistrictScope;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the district of the signed-in account to the request; without one, no row is visible. */
final class DistrictFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Member> member = CurrentMember.get();
    member.ifPresent(known -> DistrictScope.set(known.district()));
    try {
      chain.doFilter(request, response);
    } finally {
      DistrictScope.clear();
    }
  }
}
