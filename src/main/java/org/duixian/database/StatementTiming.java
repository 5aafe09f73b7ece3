package org.duixian.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.duixian.site.StatementGauge;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts from the first filter on, so that the statements of session and sign-in are in it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StatementTiming extends OncePerRequestFilter implements StatementGauge {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    StatementCount.reset();
    try {
      chain.doFilter(request, response);
    } finally {
      StatementCount.reset();
    }
  }

  @Override
  public void report(HttpServletResponse response) {
    response.setHeader("Server-Timing", "sql;desc=\"" + StatementCount.current() + "\"");
  }
}
