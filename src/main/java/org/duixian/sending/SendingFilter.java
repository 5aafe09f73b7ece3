package org.duixian.sending;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a form that is sent twice, by a double click or by a browser that tries again, have one
 * effect: whoever sends the same meanwhile or later waits for the first and gets its answer. What
 * was refused had no effect and may be sent again. Stands behind sign-in and district.
 */
@Component
class SendingFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(SendingFilter.class);

  /** How long a sending waits for the first, and how long between two looks; milliseconds. */
  private static final long LONGEST = 60_000;

  private static final long SHORTEST_PAUSE = 10;
  private static final long LONGEST_PAUSE = 500;

  private final Sendings sendings;

  SendingFilter(Sendings sendings) {
    this.sendings = sendings;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Member> member = CurrentMember.get();
    Optional<Sending> sending =
        member.isEmpty() ? Optional.empty() : Sending.of(request, member.get());
    if (sending.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    once(new Exchange(member.orElseThrow().district(), sending.get(), request, response, chain));
  }

  /** A sending with all that it takes to let it have its effect. */
  private record Exchange(
      String district,
      Sending sending,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain) {}

  private void once(Exchange exchange) throws ServletException, IOException {
    boolean first = sendings.begin(exchange.district(), exchange.sending());
    for (long pause = SHORTEST_PAUSE, waited = 0; waited < LONGEST; waited += pause) {
      if (first) {
        send(exchange);
        return;
      }
      switch (sendings.standing(exchange.district(), exchange.sending())) {
        case Sendings.Standing.Gone _ ->
            first = sendings.begin(exchange.district(), exchange.sending());
        case Sendings.Standing.Answered answered -> {
          answered.answer().repeat(exchange.response());
          return;
        }
        case Sendings.Standing.Begun _ -> {
          pause = Math.min(2 * pause, LONGEST_PAUSE);
          pause(pause);
        }
      }
    }
    exchange.response().sendError(HttpServletResponse.SC_CONFLICT);
  }

  private static void pause(long milliseconds) throws IOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the first sending is at work", e);
    }
  }

  private void send(Exchange exchange) throws ServletException, IOException {
    ContentCachingResponseWrapper response = new ContentCachingResponseWrapper(exchange.response());
    boolean effect = false;
    try {
      exchange.chain().doFilter(exchange.request(), response);
      effect = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
    } finally {
      if (!effect) {
        sendings.forget(exchange.district(), exchange.sending());
      }
    }
    if (effect) {
      keep(exchange, KeptAnswer.of(response));
    }
    response.copyBodyToResponse();
  }

  /**
   * The effect is committed: whatever happens to its answer, the sender is not told of an error.
   */
  private void keep(Exchange exchange, KeptAnswer answer) {
    try {
      sendings.answer(exchange.district(), exchange.sending(), answer);
    } catch (DataAccessException e) {
      log.warn("the answer to {} is not kept", exchange.request().getRequestURI(), e);
    }
  }
}
