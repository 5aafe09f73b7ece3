package org.duixian.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.duixian.database.DistrictScope;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in with a password, and with a link of one use. */
@Controller
class SignInController {

  private final Accounts accounts;
  private final District district;
  private final AttemptTrail attempts;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  SignInController(Accounts accounts, District district, AttemptTrail attempts) {
    this.accounts = accounts;
    this.district = district;
    this.attempts = attempts;
  }

  @GetMapping("/sign-in")
  Page signIn(HttpServletRequest request) {
    boolean failed = request.getParameter("failed") != null;
    return Page.of("access/SignInPage")
        .with("failed", failed)
        .with("signedOut", request.getParameter("signed-out") != null)
        .withStatus(failed ? 401 : 200);
  }

  /** A page with a button: a chat program that looks at the link must not use it up. */
  @GetMapping("/sign-in/once/{token}")
  Page once(@PathVariable String token) {
    return Page.of("access/OncePage").with("token", token).with("spent", false);
  }

  @PostMapping("/sign-in/once/{token}")
  View useLink(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<Member> member = DistrictScope.call(district.code(), () -> accounts.useLink(token));
    if (member.isEmpty()) {
      return Page.of("access/OncePage").with("token", token).with("spent", true).withStatus(403);
    }
    request.getSession();
    request.changeSessionId();
    Member known = member.get().withoutPassword();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    attempts.by(known, Attempt.SIGNED_IN, Map.of("by", "link"));
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("access.once.done"));
    return new RedirectView("/account");
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    return ResponseEntity.ok("ok\n");
  }
}
